type Work<T> = (enter: () => void) => Promise<T>

/**
 * Gives a function that runs work one after the other, in the order in which it came. A failure stops nothing behind it.
 * Work that `enter`s something which keeps the order by itself, such as a queue, lets the next work of the same `kind` begin
 * while it still waits there; work of another kind begins when all before it has ended.
 */
export function inTurn() {
  let ended: Promise<unknown> = Promise.resolve()
  let entered: Promise<unknown> = ended
  let last: string | undefined
  return function run<T>(kind: string, work: Work<T>): Promise<T> {
    const before = kind === last ? entered : ended
    last = kind
    let enter: () => void = () => undefined
    const hasEntered = new Promise<void>((resolve) => {
      enter = resolve
    })
    const next = before.then(() => work(enter))
    const over = next.then(enter, enter)
    entered = hasEntered
    ended = Promise.all([ended, over])
    return next
  }
}
