import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SectionId } from '#app/features/applications/application.ts'
import type { SectionAnswers, Sections } from '#app/features/applications/application-answers.ts'
import { missingOf, nextPaper, PAPER_GROUPS, paperState } from '#app/features/applications/paper.ts'
import { requiredPapers } from '#app/features/applications/required-papers.ts'

const given = (answers: { [S in SectionId]?: SectionAnswers[S] }): Sections =>
  new Map(
    Object.entries(answers).map(([id, said]) => [
      id as SectionId,
      { answers: said as Record<string, unknown>, revision: 1, updatedAt: '2026-03-02T09:00:00.000Z', completedAt: null },
    ]),
  )
const idsOf = (sections: Sections, route: 'general' | 'achievement' = 'general') =>
  requiredPapers(sections, route).map(({ requirement }) => requirement)

test('who has said nothing is asked for who they are and what they live on', () => {
  const papers = requiredPapers(new Map(), 'general')
  expect(papers.filter(({ required }) => required).map(({ requirement }) => requirement)).toEqual(['travelDocument', 'photo', 'finances'])
})

test('each degree, job and family member has papers of its own, called by its name', () => {
  const sections = given({
    education: { items: [{ id: 'e1', institution: 'HKU', level: 'master' }] },
    work: { items: [{ id: 'w1', employer: 'Pier 8' }, { id: 'w2' }] },
    family: { items: [{ id: 'f1', familyName: 'CHAN', givenNames: 'TAI MAN' }] },
  })
  expect(idsOf(sections)).toEqual(
    expect.arrayContaining([
      'degree:e1',
      'verification:e1',
      'job:w1',
      'job:w2',
      'family:f1:travelDocument',
      'family:f1:photo',
      'family:f1:relationship',
    ]),
  )
  const names = new Map(requiredPapers(sections, 'general').map(({ requirement, about }) => [requirement, about]))
  expect([names.get('degree:e1'), names.get('job:w1'), names.get('job:w2'), names.get('family:f1:photo')]).toEqual([
    'HKU',
    'Pier 8',
    '',
    'CHAN TAI MAN',
  ])
})

test('a language is proven once, and only when neither a degree nor nothing shows it', () => {
  const sections = given({
    languages: {
      items: [
        { id: 'a', language: 'en', proof: 'test' },
        { id: 'b', language: 'en', proof: 'schooling' },
        { id: 'c', language: 'yue', proof: 'degree' },
        { id: 'd', language: 'fr', proof: 'none' },
        { id: 'e', proof: 'test' },
      ],
    },
  })
  expect(idsOf(sections).filter((id) => id.startsWith('language'))).toEqual(['language:en'])
})

test('money that is claimed is shown', () => {
  expect(idsOf(given({ income: { income: 0, ownsBusiness: 'no' } }))).not.toContain('income')
  const rich = idsOf(given({ income: { income: 1_200_000, ownsBusiness: 'yes', ownsListed: 'yes' } }))
  expect(rich).toEqual(expect.arrayContaining(['income', 'business', 'listed']))
})

test('an achievement is shown by its claims, or as a whole when none is named', () => {
  const claimables = [{ id: 'prize', label: 'A prize', section: 'achievement', sectionLabel: 'Achievement' }]
  expect(idsOf(new Map(), 'achievement')).toContain('achievement')
  const claimed = requiredPapers(given({ claims: { criteria: ['prize'] } }), 'achievement', claimables)
  expect(claimed).toContainEqual(expect.objectContaining({ requirement: 'claim:prize', about: 'A prize', required: true }))
  expect(claimed.some(({ requirement }) => requirement === 'achievement')).toBe(false)
})

test('a claim that a section of the application shows asks for no paper of its own', () => {
  const claimables = [{ id: 'five-years', label: 'Five years', section: 'work', sectionLabel: 'Work' }]
  expect(requiredPapers(given({ claims: { criteria: ['five-years'] } }), 'general', claimables).some(({ kind }) => kind === 'claim')).toBe(
    false,
  )
})

test('no requirement stands twice, whatever is said', () => {
  const item = fc.record({
    id: fc.uuid(),
    language: fc.constantFrom('en', 'yue', 'fr'),
    proof: fc.constantFrom('test' as const, 'schooling' as const),
  })
  fc.assert(
    fc.property(fc.uniqueArray(item, { maxLength: 8, selector: ({ id }) => id }), (items) => {
      const papers = requiredPapers(given({ languages: { items }, work: { items }, family: { items }, education: { items } }), 'general')
      expect(new Set(papers.map(({ requirement }) => requirement)).size).toBe(papers.length)
      expect(papers.every(({ group }) => PAPER_GROUPS.includes(group))).toBe(true)
      expect(papers.every(({ required, mayComeLater }) => required || !mayComeLater)).toBe(true)
    }),
  )
})

const asked = { reasonCode: 'unreadable', reasonText: null, dueOn: '2026-04-01', answered: false }
test.each([
  ['missing', { required: true, files: [], asked: null, later: false }],
  ['later', { required: true, files: [], asked: null, later: true }],
  ['optional', { required: false, files: [], asked: null, later: false }],
  ['received', { required: true, files: [{ status: 'received' }], asked: null, later: false }],
  ['received', { required: true, files: [{ status: 'accepted' }, { status: 'received' }], asked: null, later: false }],
  ['accepted', { required: true, files: [{ status: 'accepted' }], asked: null, later: false }],
  ['received', { required: true, files: [{ status: 'replace' }], asked: null, later: false }],
  ['replace', { required: true, files: [{ status: 'replace' }], asked, later: false }],
  ['received', { required: true, files: [{ status: 'received' }], asked: { ...asked, answered: true }, later: false }],
] as const)('a paper is %s', (state, paper) => {
  expect(paperState({ ...paper, files: [...paper.files] })).toBe(state)
})

test('what is optional or promised is not missing', () => {
  const paper = { required: true, later: false, files: [] as unknown[] }
  expect(missingOf([paper, { ...paper, later: true }, { ...paper, required: false }, { ...paper, files: [1] }])).toEqual([paper])
})

test('after a paper comes the next one that somebody waits for, and after the last the first', () => {
  const papers = [
    { requirement: 'a', state: 'missing' as const },
    { requirement: 'b', state: 'received' as const },
    { requirement: 'c', state: 'optional' as const },
    { requirement: 'd', state: 'replace' as const },
  ]
  expect(['a', 'b', 'd', 'c'].map((one) => nextPaper(papers, one)?.requirement)).toEqual(['d', 'd', 'a', 'd'])
  expect(nextPaper(papers.slice(0, 1), 'a')).toBeUndefined()
})
