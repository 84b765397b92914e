import { GOALS } from '#app/lib/goals.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { dice, mentorId, pick, type Roll } from './mentor-world.ts'

/**
 * People who look for a mentor, in a process of their own: each reads a page, thinks, and goes on. Prints what each kind
 * of page took, in milliseconds. Started by `bench directory` with one argument of JSON.
 */
export type Browsing = { url: string; cookies: string[]; seconds: number; thinkMs: [least: number, most: number] }
export type Browsed = { kind: string; millis: number; ok: boolean }

const KINDS: Record<string, (roll: Roll) => string> = {
  first: () => '/en/mentors',
  next: (roll) => `/en/mentors?page=${2 + Math.floor(roll() * 5)}`,
  far: (roll) => `/en/mentors?page=${50 + Math.floor(roll() * 500)}`,
  sector: (roll) => `/en/mentors?sector=${pick(SECTORS, roll)}`,
  goal: (roll) => `/en/mentors?goal=${pick(GOALS, roll)}&language=en&day=sat`,
  profile: (roll) => `/en/mentors/${mentorId(Math.floor(roll() * 50_000))}`,
}
/** In this order: how somebody looks for a mentor, again and again. */
const WALK = ['first', 'next', 'sector', 'goal', 'profile', 'first', 'goal', 'next', 'profile', 'far']

const wait = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis))

async function browse({ url, seconds, thinkMs: [least, most] }: Browsing, cookie: string, seed: number): Promise<Browsed[]> {
  const roll = dice(seed)
  const seen: Browsed[] = []
  const end = performance.now() + seconds * 1000
  await wait(roll() * most)
  for (let step = seed; performance.now() < end; step += 1) {
    const kind = WALK[step % WALK.length] as string
    const path = (KINDS[kind] as (roll: Roll) => string)(roll)
    const started = performance.now()
    const answer = await fetch(url + path, { headers: { cookie, 'accept-encoding': 'gzip' }, redirect: 'manual' })
    await answer.arrayBuffer()
    seen.push({ kind, millis: performance.now() - started, ok: answer.status === 200 })
    await wait(least + roll() * (most - least))
  }
  return seen
}

const browsing = JSON.parse(process.argv[2] ?? '{}') as Browsing
const all = await Promise.all(browsing.cookies.map((cookie, n) => browse(browsing, cookie, n + 1)))
process.stdout.write(JSON.stringify(all.flat()))
