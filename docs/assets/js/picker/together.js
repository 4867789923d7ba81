/*
 * The tasks of all who are followed, each task once.
 */

/*
 * found: [{body, data}]. A task has `shares`, one for each who is given it: {whose, roles, way, why}.
 */
export const together = (found) => {
  const byAddress = new Map()
  for (const { body, data } of found) {
    for (const { roles, way, why, ...task } of data.tasks) {
      const known = byAddress.get(task.url) ?? { ...task, shares: [] }
      known.shares.push({ whose: body.name, roles, way, why })
      byAddress.set(task.url, known)
    }
  }
  return [...byAddress.values()]
}
