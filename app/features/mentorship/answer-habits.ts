/** One request as it went: who has not answered yet is not in it. */
export type Answered = { createdAt: string; answeredAt: string | null }

/** How often a mentor answers, and how soon usually. */
export type Habits = { answered: number; of: number; within: 'day' | 'days' | 'week' | null }

/** With fewer requests than this, chance says more than habit. */
const FEWEST = 3
const HOUR = 60 * 60 * 1000

/** What can be said of a mentor's answers; null when there were too few requests to say anything. */
export function answerHabits(requests: Answered[]): Habits | null {
  if (requests.length < FEWEST) return null
  const waits = requests
    .flatMap(({ createdAt, answeredAt }) => (answeredAt === null ? [] : [Date.parse(answeredAt) - Date.parse(createdAt)]))
    .sort((a, b) => a - b)
  const usual = waits[Math.floor((waits.length - 1) / 2)]
  return { answered: waits.length, of: requests.length, within: waits.length < FEWEST || usual === undefined ? null : nameOf(usual) }
}

const nameOf = (wait: number) => (wait <= 24 * HOUR ? 'day' : wait <= 72 * HOUR ? 'days' : 'week')
