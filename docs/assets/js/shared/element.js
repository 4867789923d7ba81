/*
 * Elements of a page.
 */

/*
 * An element with its attributes and what stands in it; texts stay texts. An attribute that is true
 * has no value, one that is false is left out.
 */
export const element = (name, attributes = {}, ...content) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value)
  }
  made.append(...content)
  return made
}

/* A button that does something when pressed. */
export const button = (act, attributes, ...content) => {
  const made = element("button", { type: "button", ...attributes }, ...content)
  made.addEventListener("click", act)
  return made
}

/* A list: styles would else take its role from it. */
export const list = (attributes, items) =>
  element("ul", { role: "list", ...attributes }, ...items.map((item) => element("li", {}, ...[item].flat())))
