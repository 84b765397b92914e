import { hash, verify } from '@node-rs/argon2'

/** OWASP's minimum for argon2id: 19 MiB, two passes. One hash costs about 50 ms of a core. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const AT_ONCE = 2

export type Passwords = {
  hash(password: string): Promise<string>
  /** Without a stored hash it does the same work and answers false, so that unknown addresses take as long as known ones. */
  verify(stored: string | null, password: string): Promise<boolean>
}

/** argon2id, at most two at a time: a hundred sign-ins at once would otherwise take the machine for six seconds. */
export async function openPasswords(options: typeof OPTIONS = OPTIONS): Promise<Passwords> {
  const limited = takeTurns(AT_ONCE)
  const dummy = await hash('no such person', options)
  return {
    hash: (password) => limited(() => hash(password, options)),
    verify: (stored, password) =>
      limited(async () => {
        const same = await verify(stored ?? dummy, password).catch(() => false)
        return stored !== null && same
      }),
  }
}

function takeTurns(atOnce: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
