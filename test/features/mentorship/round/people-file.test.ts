import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { peopleFileSchema, peopleJsonSchema } from '#app/features/mentorship/round/people-file.schema.ts'
import { readPeople } from '#app/features/mentorship/round/read-people.ts'
import { readPeopleFile } from '#app/features/mentorship/round/read-people-file.server.ts'
import { DEFAULT_WEIGHTS } from '#app/features/mentorship/score-weights.ts'
import { AT } from '../match-people.ts'

const SCHEMA_FILE = 'docs/people-file.schema.json'
const meeting = { languages: [{ code: 'en', level: 'fluent' }], slots: ['mon-evening'] }
const mentor = (id: string, more: object = {}) => ({ id, capacity: 1, ...meeting, ...more })
const mentee = (id: string, more: object = {}) => ({ id, ...meeting, ...more })
const small = (more: object = {}) => ({ mentors: [mentor('cy'), mentor('di')], mentees: [mentee('amal'), mentee('bo')], ...more })

const example = () => {
  const [, text = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/people-file.md', 'utf8')) ?? []
  return JSON.parse(text) as object
}

/** Only the format: what compares ids or adds up weights no JSON schema can say. */
const GOOD: [string, unknown][] = [
  ['the example of the description', example()],
  ['people who said nothing', { mentors: [{ id: 'a', capacity: 0 }], mentees: [{ id: 'a' }] }],
  ['nobody at all', { mentors: [], mentees: [] }],
  [
    'null for what is not stated',
    small({ mentees: [mentee('x', { district: null, goals: null, wishes: null })], weights: null, rules: null }),
  ],
  ['other keys', small({ mentees: [mentee('x', { name: 'Amal', age: 30 })], madeBy: 'a list' })],
  ['pairs, rules and a moment', small({ blocked: [['amal', 'cy']], rules: { minPoints: 30, canMeet: true }, at: '2026-03-02' })],
  ['how mentees are spread', small({ spread: { concave: 5, even: 'ties' } })],
  ['a pause with an offset', small({ mentors: [mentor('cy', { pausedUntil: '2026-03-02T12:00+08:00' })] })],
]
const BAD: [string, unknown, string][] = [
  ['a list', [], 'the whole file: expected an object with "mentors" and "mentees"'],
  ['no mentees', { mentors: [] }, 'mentees: expected a list of mentees'],
  ['an id that is a number', small({ mentees: [mentee('x'), { id: 7 }] }), 'mentees[1].id: expected a text of 1 to 200 characters'],
  ['an unknown balance', small({ spread: { even: 'odd' } }), 'spread.even: expected "off", "ties" or "first"'],
  ['half a point off', small({ spread: { concave: 0.5 } }), 'spread.concave: expected a whole number from 0 to 100'],
  ['an empty id', small({ mentees: [{ id: '' }] }), 'mentees[0].id: expected a text of 1 to 200 characters'],
  ['no capacity', small({ mentors: [{ id: 'm' }] }), 'mentors[0].capacity: expected a whole number from 0 to 10000'],
  [
    'a negative capacity',
    small({ mentors: [mentor('m', { capacity: -1 })] }),
    'mentors[0].capacity: expected a whole number from 0 to 10000',
  ],
  ['half a place', small({ mentors: [mentor('m', { capacity: 1.5 })] }), 'mentors[0].capacity: expected a whole number from 0 to 10000'],
  [
    'an unknown level',
    small({ mentees: [mentee('x', { languages: [{ code: 'en', level: 'C1' }] })] }),
    'mentees[0].languages[0].level: expected "basic", "conversational", "fluent" or "native"',
  ],
  [
    'years in words',
    small({ mentees: [mentee('x', { yearsExperience: '4' })] }),
    'mentees[0].yearsExperience: expected a number from 0 to 100',
  ],
  ['true for remote', small({ mentees: [mentee('x', { remote: true })] }), 'mentees[0].remote: expected "yes", "no" or null'],
  ['six wishes', small({ mentees: [mentee('x', { wishes: [...'abcdef'] })] }), 'mentees[0].wishes: expected at most five wishes'],
  ['a pause in words', small({ mentors: [mentor('m', { pausedUntil: 'soon' })] }), 'mentors[0].pausedUntil: expected a day or a moment'],
  ['a pair of one', small({ blocked: [['amal']] }), 'blocked[0]: expected a pair of ids: [mentee, mentor]'],
  ['a pair that is an object', small({ locked: [{ mentee: 'amal' }] }), 'locked[0]: expected a pair of ids: [mentee, mentor]'],
  ['a weight above 40', small({ weights: { ...DEFAULT_WEIGHTS, goals: 41 } }), 'weights.goals: expected a whole number from 0 to 40'],
  ['a weight for something else', small({ weights: { ...DEFAULT_WEIGHTS, age: 0 } }), 'weights: expected only goals, profession,'],
  ['a rule for something else', small({ rules: { gender: 'same' } }), 'rules: expected only minPoints, sameSector, canMeet'],
]
const BETWEEN: [string, unknown, string][] = [
  [
    'an id twice',
    small({ mentees: [mentee('x'), mentee('y'), mentee('x')] }),
    'mentees[2].id: expected an id that comes once among the mentees, not "x" again',
  ],
  ['an id twice on the other side', small({ mentors: [mentor('x'), mentor('x')] }), 'mentors[1].id: expected an id that comes once'],
  [
    'an unknown mentee',
    small({
      blocked: [
        ['amal', 'cy'],
        ['zoe', 'cy'],
      ],
    }),
    'blocked[1][0]: expected the id of a mentee of this file; "zoe" is none',
  ],
  ['an unknown mentor', small({ locked: [['amal', 'zo\ne']] }), 'locked[0][1]: expected the id of a mentor of this file; "zo\\ne" is none'],
  [
    'weights that do not add up',
    small({ weights: { ...DEFAULT_WEIGHTS, goals: 25 } }),
    'weights: expected parts that add up to 100, not to 99',
  ],
  [
    'a lock of a blocked pair',
    small({ blocked: [['amal', 'cy']], locked: [['amal', 'cy']] }),
    'locked[0]: expected two people who may be paired; they are kept apart by "blocked" or "ratherNot" (blocked)',
  ],
  ['a lock over a conflict', small({ conflicts: [['amal', 'cy']], locked: [['amal', 'cy']] }), '(sameEmployer)'],
  ['a conflict with nobody', small({ conflicts: [['amal', 'nobody']] }), 'conflicts[0][1]'],
  ['a lock of an earlier pair', small({ apart: [['amal', 'cy']], locked: [['amal', 'cy']] }), '(earlierPair)'],
  ['a lock without a language', small({ mentees: [mentee('amal', { languages: [] })], locked: [['amal', 'cy']] }), '(noSharedLanguage)'],
  ['a lock without a time', small({ mentees: [mentee('amal', { slots: [] })], locked: [['amal', 'cy']] }), '(noCommonSlot)'],
  ['a lock with a full mentor', small({ mentors: [mentor('cy', { activeCount: 1 })], locked: [['amal', 'cy']] }), '(full)'],
  ['a lock with a paused mentor', small({ mentors: [mentor('cy', { pausedUntil: '2099-01-01' })], locked: [['amal', 'cy']] }), '(paused)'],
  [
    'two locks of one mentee',
    small({
      locked: [
        ['amal', 'cy'],
        ['amal', 'di'],
      ],
    }),
    'locked[1]: expected one lock for each mentee',
  ],
  [
    'more locks than places',
    small({
      locked: [
        ['amal', 'cy'],
        ['bo', 'cy'],
      ],
    }),
    'locked[1]: expected a place that is left',
  ],
]

test.each(GOOD)('read: %s', (_name, value) => {
  expect(readPeople(value, 'f.json', AT).people.weights).toEqual(DEFAULT_WEIGHTS)
})

test.each([...BAD, ...BETWEEN])('refused in one line: %s', (_name, value, message) => {
  expect(() => readPeople(value, 'f.json', AT)).toThrow(message)
  try {
    readPeople(value, 'f.json', AT)
  } catch (error) {
    expect((error as Error).message).toMatch(/^f\.json: .+$/)
  }
})

describe('the JSON schema', () => {
  const written = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]

  test('that lies beside the description is the one by which files are read', () => {
    expect(written).toEqual(peopleJsonSchema())
  })

  test.each([...GOOD, ...BAD].map(([name, value]) => [name, value] as const))('agrees with it on %s', (_name, value) => {
    expect(z.fromJSONSchema(written).safeParse(value).success).toBe(peopleFileSchema.safeParse(value).success)
  })
})

test('a pause is judged at the moment of the file, or else at the reader’s', () => {
  const paused = { mentors: [mentor('cy', { pausedUntil: '2026-03-02T05:00:00Z' })], locked: [['amal', 'cy']] }
  expect(() => readPeople(small(paused), 'f', AT)).toThrow('(paused)')
  expect(readPeople(small({ ...paused, at: '2026-03-02T05:00:00Z' }), 'f', AT).at).toBe('2026-03-02T05:00:00Z')
  expect(readPeople(small(paused), 'f', '2026-03-02T05:00:00.000Z').at).toBeNull()
})

describe('of a file that', () => {
  const folder = mkdtempSync(join(tmpdir(), 'praya-people-'))
  const now = new Date(AT)
  const refused = (file: string) =>
    readPeopleFile(file, now).then(
      () => 'read',
      (error: Error) => error.message,
    )
  const file = (text: string) => {
    const path = join(folder, 'people.json')
    writeFileSync(path, text)
    return path
  }

  test('is not there, or is a folder, that is said', async () => {
    expect(await refused(join(folder, 'none.json'))).toMatch(/none\.json: the whole file: expected a file that can be read \(ENOENT\)$/)
    expect(await refused(folder)).toMatch(/: the whole file: expected a file$/)
  })

  test('is no JSON, the place is said in one line', async () => {
    expect(await refused(file('{"mentors": [\n oops\n'))).toMatch(/^[^\n]*people\.json: the whole file: expected JSON \([^\n]+\)$/)
    expect(await refused(file(''))).toMatch(/expected JSON/)
  })

  test('is far too large, not a byte of it is read', async () => {
    const path = file('')
    truncateSync(path, 2 * 1024 ** 3)
    expect(await refused(path)).toMatch(/: the whole file: expected at most 256 MB$/)
  })

  test('begins with a byte order mark, it is read', async () => {
    expect((await readPeopleFile(file(`\uFEFF${JSON.stringify(small())}`), now)).people.mentees).toHaveLength(2)
  })
})
