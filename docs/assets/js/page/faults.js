/*
 * In the preview: has a screen reader say that the data have faults. It speaks of what comes into a
 * live region, not of what stands in it when a page comes.
 */

document$.subscribe(() => {
  document.body.classList.toggle("faulty", document.querySelector(".problems") !== null)
  for (const alert of document.querySelectorAll(".problems [role=alert]")) {
    const words = alert.textContent
    alert.textContent = ""
    requestAnimationFrame(() => { alert.textContent = words })
  }
})
