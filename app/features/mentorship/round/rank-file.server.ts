import { FileProblem } from '#app/features/eligibility/read-rule-set.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { Part } from '../score-facts.ts'
import { reasonsOf, reasonTextWithPoints } from '../score-reasons.ts'
import { rankPeople } from './rank-people.ts'
import { readPeopleFile } from './read-people-file.server.ts'

export type PrintedRanking = {
  for: string
  at: string | null
  mentors: { mentorId: string; score: number; parts: Part[]; reasons: string[] }[]
  leftOut: Record<string, number>
}

/**
 * The mentors of a people file for one of its mentees, best first, as `praya rank` prints them. Whether a pause has ended is
 * judged at the file's own `at`; without one, at the beginning of today. Throws a FileProblem.
 */
export async function rankFile(now: Date, asked: { people: string; for: string; top?: string | undefined }): Promise<PrintedRanking> {
  const top = asked.top === undefined ? Number.POSITIVE_INFINITY : readTop(asked.top)
  const { people, at, judgedAt } = await readPeopleFile(asked.people, now)
  const mentee = people.mentees.find(({ id }) => id === asked.for)
  if (!mentee) throw new FileProblem(asked.people, '--for', 'the id of a mentee of this file')
  const { mentors, leftOut } = rankPeople(people, mentee, { at: judgedAt, top })
  const t = translateTo('en')
  return {
    ...{ for: mentee.id, at },
    mentors: mentors.map(({ mentorId, score }) => ({
      ...{ mentorId, score: score.total, parts: score.parts },
      reasons: reasonsOf(score).map((reason) => reasonTextWithPoints(reason, t.dynamic, 'en')),
    })),
    leftOut,
  }
}

function readTop(text: string): number {
  const top = Number(text)
  if (!/^\d{1,9}$/.test(text) || top < 1) throw new FileProblem('praya rank', '--top', 'a whole number from 1')
  return top
}
