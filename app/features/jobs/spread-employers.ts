/** So many jobs of one employer may stand in a row on a page. */
export const MOST_IN_A_ROW = 3

/**
 * The jobs of a page in their order, except that after three of one employer the next of another one comes first, if
 * the page has any: somebody who publishes twenty adverts in an hour does not hide all others. Nothing is lost or added.
 */
export function spreadEmployers<Job extends { organisationId: string }>(jobs: Job[]): Job[] {
  const rest = [...jobs]
  const spread: Job[] = []
  while (rest.length > 0) {
    const last = spread.slice(-MOST_IN_A_ROW)
    const [first] = last
    const flooded = last.length === MOST_IN_A_ROW && last.every(({ organisationId }) => organisationId === first?.organisationId)
    const at = flooded ? rest.findIndex(({ organisationId }) => organisationId !== first?.organisationId) : 0
    spread.push(...rest.splice(Math.max(at, 0), 1))
  }
  return spread
}
