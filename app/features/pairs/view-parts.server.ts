import type { Translate } from '#app/i18n/translate.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import type { PairGoals, PairSessions, PairSteps } from '#db/schema.ts'
import type { GoalView, SessionRow, StepView, Whose } from './pair-view.ts'
import { whenBoth } from './session-words.ts'

export type Reader = {
  id: string
  /** Names by id, of the two. */
  names: Map<string, string>
  zones: { own: string; other: string }
  now: Date
  t: Translate
}

/** "You", the other's name, or ours where nobody did it; at the start of a sentence. */
export function personWord({ id, names, t }: Reader, userId: string | null): string {
  if (userId === null) return t('pairs.byPraya')
  return userId === id ? t('pairs.you') : (names.get(userId) ?? '')
}

/** The same within a sentence. */
export const byWord = (reader: Reader, userId: string | null) =>
  userId === reader.id ? reader.t('pairs.byYou') : personWord(reader, userId)

export const whose = ({ id }: Reader, ownerId: string | null): Whose => (ownerId === null ? 'both' : ownerId === id ? 'me' : 'them')

const doneOf = (reader: Reader, { doneAt, doneBy }: { doneAt: string | null; doneBy: string | null }) =>
  doneAt ? { by: byWord(reader, doneBy), at: doneAt } : null

export function stepView(reader: Reader, step: PairSteps): StepView {
  const { id, text, ownerId, dueOn, doneAt, revision } = step
  const late = doneAt === null && dueOn !== null && dueOn < hongKongDay(reader.now)
  return { id, text, owner: whose(reader, ownerId), dueOn, late, done: doneOf(reader, step), revision }
}

export function goalView(reader: Reader, goal: PairGoals, steps: PairSteps[]): GoalView {
  const own = steps.filter(({ goalId }) => goalId === goal.id).map((step) => stepView(reader, step))
  return { id: goal.id, text: goal.text, done: doneOf(reader, goal), steps: own, revision: goal.revision }
}

export function sessionRow({ zones, now, t }: Reader, session: PairSessions): SessionRow {
  const { id, startsAt, mode, place, status } = session
  const unsettled = status === 'booked' && startsAt <= now.toISOString()
  return { id, when: whenBoth(session, zones, t), startsAt, mode, place, status, unsettled }
}
