/** Gives a function that runs work one after the other, in the order in which it came. A failure stops nothing behind it. */
export function inTurn() {
  let last: Promise<unknown> = Promise.resolve()
  return function run<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}
