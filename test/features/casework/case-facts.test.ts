import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { SectionId } from '#app/features/applications/application.ts'
import type { SectionAnswers, Sections, StoredSection } from '#app/features/applications/application-answers.ts'
import { yearsIn } from '#app/features/applications/work-years.ts'
import { factsOf, fullYears } from '#app/features/casework/case-facts.ts'
import { changedAnswers } from '#app/features/casework/changed-answers.ts'
import { compareClaims } from '#app/features/casework/compare-claims.ts'
import { readRuleSet } from '#app/features/eligibility/read-rule-set.ts'

const DAY = '2026-03-02'
const SET = readRuleSet(
  JSON.parse(readFileSync(new URL('../../../db/seed/rule-sets/qmas-gpt-2024.json', import.meta.url), 'utf8')),
  'qmas-gpt-2024',
)

function sections(answers: { [S in SectionId]?: SectionAnswers[S] }): Sections {
  const stored = Object.entries(answers).map(([id, one]): [SectionId, StoredSection] => [
    id as SectionId,
    { answers: one as Record<string, unknown>, revision: 1, updatedAt: DAY, completedAt: DAY },
  ])
  return new Map(stored)
}

const found = (answers: Parameters<typeof sections>[0]) =>
  Object.fromEntries(compareClaims(SET, sections(answers), DAY).rows.map(({ id, found }) => [id, found]))

describe('the facts of an application', () => {
  test.each([
    ['1976-03-02', 50],
    ['1976-03-03', 49],
    ['1976-02-29', 50],
  ])('born on %s is %i full years old', (birthDate, years) => expect(fullYears(birthDate, DAY)).toBe(years))

  test('two jobs at the same time count once, and a job without an end goes on', () => {
    const years = yearsIn([{ startedOn: '2020-03-02', endedOn: '2023-03-02' }, { startedOn: '2022-03-02' }], DAY)
    expect(years).toBeCloseTo(6, 1)
    expect(yearsIn([{ startedOn: '2030-01-01' }, {}], DAY)).toBe(0)
  })

  test('a degree of a university about which the applicant is not sure is open, not met', () => {
    const degree = (eligible: 'yes' | 'no' | 'unsure', level: 'master' | 'bachelor' = 'master') =>
      factsOf(sections({ education: { items: [{ id: 'd', level, eligible, stem: 'yes' }] } }), DAY)
    expect(degree('yes')).toMatchObject({ degree: true, stemDegree: true })
    expect(degree('unsure')).toMatchObject({ degree: null, stemDegree: null })
    expect(degree('no')).toMatchObject({ degree: false, stemDegree: false })
    expect(degree('yes', 'bachelor')).toMatchObject({ degree: false })
  })
})

describe('claims beside what the answers say', () => {
  test('nothing was written, so nothing is met', () => {
    expect(found({})).toMatchObject({ c02: 'notMet', c04: 'notMet', c06: 'notMet', c10: 'open', c12: 'open' })
  })

  test('every criterion follows from its own answers', () => {
    const job = { id: 'j', level: 'senior' as const, startedOn: '2015-01-01', sector: 'finance' }
    expect(
      found({
        personal: { birthDate: '1990-01-01' },
        education: { items: [{ id: 'd', level: 'doctorate', eligible: 'yes', stem: 'no' }] },
        languages: {
          items: [
            { id: 'a', language: 'en', written: 'good', spoken: 'excellent' },
            { id: 'b', language: 'yue', written: 'native', spoken: 'native' },
          ],
        },
        work: { items: [{ ...job, multinational: 'yes', international: 'no' }] },
        income: { income: 999_999, ownsBusiness: 'yes', businessProfit: 5_000_000, ownsListed: 'no' },
      }),
    ).toEqual({
      c01: 'met',
      c02: 'met',
      c03: 'notMet',
      c04: 'met',
      c05: 'met',
      c06: 'met',
      c07: 'met',
      c08: 'met',
      c09: 'notMet',
      c10: 'notMet',
      c11: 'met',
      c12: 'notMet',
    })
  })

  test('differences are marked both ways, and what is open is a range and no difference', () => {
    const read = compareClaims(
      SET,
      sections({
        claims: { criteria: ['c02', 'c05'] },
        personal: { birthDate: '1990-01-01' },
        education: { items: [{ id: 'd', level: 'master', eligible: 'unsure' }] },
      }),
      DAY,
    )
    expect(read.rows.filter(({ differs }) => differs).map(({ id }) => id)).toEqual(['c01', 'c05'])
    expect(read).toMatchObject({ claimed: 2, found: { least: 1, most: 2 }, passMark: 6 })
  })
})

describe('what changed between two sets of answers', () => {
  test('things of a list are the same thing by their id, wherever they stand', () => {
    const before = {
      items: [
        { id: 'a', employer: 'Old' },
        { id: 'b', employer: 'Same' },
      ],
    }
    const after = {
      items: [
        { id: 'b', employer: 'Same' },
        { id: 'a', employer: 'New' },
        { id: 'c', employer: 'Third' },
      ],
    }
    expect(changedAnswers(before, after)).toEqual([
      { path: 'items.a.employer', before: 'Old', after: 'New' },
      { path: 'items.c.employer', before: '', after: 'Third' },
    ])
  })

  test('the order of what was ticked changes nothing', () => {
    expect(changedAnswers({ criteria: ['a', 'b'] }, { criteria: ['b', 'a'] })).toEqual([])
    expect(changedAnswers({ a: 1 }, { a: 1 })).toEqual([])
    expect(changedAnswers({ gone: 'x' }, {})).toEqual([{ path: 'gone', before: 'x', after: '' }])
  })
})
