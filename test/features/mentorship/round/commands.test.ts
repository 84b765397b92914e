import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rankMentors } from '#app/features/mentorship/rank.ts'
import { matchFile } from '#app/features/mentorship/round/match-file.server.ts'
import { rankFile } from '#app/features/mentorship/round/rank-file.server.ts'
import { AT } from '../match-people.ts'
import { meets, takes } from './given-people.ts'

const now = new Date(AT)
const folder = mkdtempSync(join(tmpdir(), 'praya-match-'))
let written = 0
const file = (value: unknown) => {
  const path = join(folder, `${written++}.json`)
  writeFileSync(path, JSON.stringify(value))
  return path
}
const mentees = [meets('amal', { goals: ['find-a-job', 'make-friends'] }), meets('bo'), meets('eve', { slots: ['sun-morning'] })]
const mentors = [takes('cy', 1, { goals: ['find-a-job'] }), takes('di'), takes('flo', 1, { pausedUntil: '2026-04-01' }), takes('gus', 0)]
const people = { mentees, mentors }

describe('a round over a file', () => {
  test('gives pairs with their parts, and for who is left the reason in words', async () => {
    const round = await matchFile(now, { people: file(people) })
    expect(round).toMatchObject({ at: null, policy: 'floor', seed: '1', mentees: 3, mentors: 4, matched: 2, certificate: { gap: 0 } })
    expect(round.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      ['amal', 'cy'],
      ['bo', 'di'],
    ])
    expect(round.unmatched).toMatchObject([{ menteeId: 'eve', reason: 'noCommonSlot' }])
    expect(round.unmatched[0]?.says).toEqual([
      '3 mentors speak your language, but none is free when you are.',
      'A further time, Monday evening, would open 3 mentors.',
    ])
  })

  test('gives the same text for the same file and seed, and for the file in another order', async () => {
    const text = async (value: unknown) => JSON.stringify(await matchFile(now, { people: file(value), seed: 'spring', policy: 'stable' }))
    const first = await text(people)
    expect(await text(people)).toBe(first)
    expect(await text({ mentors: mentors.toReversed(), mentees: mentees.toReversed() })).toBe(first)
  })

  test('looks at pauses on the day it is run, or at the moment of the file', async () => {
    const flo = { mentors: mentors.slice(2, 3), mentees: mentees.slice(0, 1) }
    const matched = async (value: object, day: Date) => (await matchFile(day, { people: file(value) })).matched
    expect(await matched(flo, now)).toBe(0)
    expect(await matched(flo, new Date('2026-04-02T00:00:00Z'))).toBe(1)
    expect(await matched({ ...flo, at: '2026-05-01' }, now)).toBe(1)
  })

  test('shares mentees out as the file says, and the options before it', async () => {
    const both = [takes('cy', 2, { goals: ['find-a-job'] }), takes('di', 2)]
    const asking = ['amal', 'bo'].map((id) => meets(id, { goals: ['find-a-job'] }))
    const round = (more: object, asked: object = {}) =>
      matchFile(now, { people: file({ mentees: asking, mentors: both, ...more }), ...asked })
    const mentorsOf = async (more: object, asked?: object) => (await round(more, asked)).pairs.map(({ mentorId }) => mentorId).sort()
    expect(await mentorsOf({})).toEqual(['cy', 'cy'])
    expect(await mentorsOf({ spread: { even: 'first' } }, { policy: 'optimal' })).toEqual(['cy', 'di'])
    expect(await mentorsOf({ spread: { concave: 100 } }, { policy: 'optimal' })).toEqual(['cy', 'di'])
    expect(await mentorsOf({ spread: { even: 'first' } }, { policy: 'optimal', even: 'off' })).toEqual(['cy', 'cy'])
    expect(await round({}, { policy: 'optimal', concave: '100' })).toMatchObject({ spread: { concave: 10_000, even: 'off', crowding: 0 } })
    // Whom a mentor has already counts: cy with one is as crowded as di with one more.
    const busy = [takes('cy', 3, { goals: ['find-a-job'], activeCount: 1 }), takes('di', 2)]
    expect(await mentorsOf({ mentors: busy, spread: { even: 'first' } }, { policy: 'optimal' })).toEqual(['cy', 'di'])
    expect((await round({})).spread).toBeUndefined()
  })

  test.each([
    [{ even: 'odd' }, 'praya round: --even: expected one of off, ties, first'],
    [{ concave: '101' }, 'praya round: --concave: expected a whole number from 0 to 100'],
    [{ concave: '-1' }, 'praya round: --concave: expected a whole number from 0 to 100'],
    [{ policy: 'stable', even: 'ties' }, 'praya round: --policy: expected optimal or floor when mentees are to be spread'],
  ])('refuses %j in one line', async (asked, message) => {
    await expect(matchFile(now, { people: file(people), ...asked })).rejects.toThrow(message)
  })

  test('wants a policy that there is', async () => {
    await expect(matchFile(now, { people: file(people), policy: 'fair' })).rejects.toThrow(
      'praya round: --policy: expected one of optimal, floor, stable',
    )
  })
})

describe('a ranking over a file', () => {
  test('is that of the plain rules, with reasons in words and the barriers counted', async () => {
    const ranking = await rankFile(now, { people: file(people), for: 'amal' })
    const plain = rankMentors(mentees[0] ?? meets('amal'), mentors, { at: AT })
    expect(ranking.mentors.map(({ mentorId, score }) => [mentorId, score])).toEqual(
      plain.map(({ mentorId, score }) => [mentorId, score.total]),
    )
    expect(ranking.mentors[0]?.reasons[0]).toBe('Can help with 1 of your 2 goals: Find a job (+13)')
    expect(ranking.leftOut).toEqual({ full: 1, paused: 1 })
  })

  test('can be cut to its top, which is a whole number from 1', async () => {
    expect((await rankFile(now, { people: file(people), for: 'amal', top: '1' })).mentors).toHaveLength(1)
    for (const top of ['0', '-1', '1.5', 'ten', ''])
      await expect(rankFile(now, { people: file(people), for: 'amal', top })).rejects.toThrow(
        'praya rank: --top: expected a whole number from 1',
      )
  })

  test('is for a mentee of the file', async () => {
    await expect(rankFile(now, { people: file(people), for: 'cy' })).rejects.toThrow('--for: expected the id of a mentee of this file')
  })
})

describe('on the command line', () => {
  type Ended = { code: number; out: string; err: string }
  const praya = (...args: string[]) =>
    new Promise<Ended>((resolve) => {
      execFile(process.execPath, ['--import', 'tsx', 'app/cli.ts', ...args], (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), out, err }),
      )
    })

  test('the answer is one line of JSON', async () => {
    const { code, out } = await praya('round', '--people', file(people), '--seed', '7', '--policy', 'optimal')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ policy: 'optimal', seed: '7', matched: 2 })
    expect(out.trimEnd()).not.toContain('\n')
  }, 60_000)

  test('what is wrong with a file is one line on standard error, and exit code 2', async () => {
    const { code, out, err } = await praya('rank', '--people', file({ mentors: [] }), '--for', 'amal')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^[^\n]*\.json: mentees: expected a list of mentees\n$/)
  }, 60_000)
})
