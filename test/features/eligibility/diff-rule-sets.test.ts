import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffRuleSets } from '#app/features/eligibility/diff-rule-sets.ts'
import { type DraftBody, toDraftBody } from '#app/features/eligibility/draft-body.ts'
import { editDraft } from '#app/features/eligibility/edit-draft.ts'
import { expectationOf } from '#app/features/eligibility/expectation.ts'
import { readRuleSet, ruleSetProblems } from '#app/features/eligibility/read-rule-set.ts'
import { translateAnswers } from '#app/features/eligibility/translate-answers.ts'
import general from '#db/seed/rule-sets/qmas-gpt-2024.json' with { type: 'json' }
import before from '#db/seed/rule-sets/qmas-gpt-pre-2024.json' with { type: 'json' }
import { answersTo, criteriaSet, pointsSet } from '#test/support/rule-sets.ts'

const draft = (value: unknown) => toDraftBody(value) as DraftBody
const points = draft(before)
const edited = (...edits: Parameters<typeof editDraft>[1][]) =>
  edits.reduce((content, edit) => editDraft(content, edit) ?? content, { body: points, texts: {} }).body

test('a rule set does not differ from itself, whatever it is', () => {
  fc.assert(fc.property(fc.oneof(pointsSet, criteriaSet), (set) => void expect(diffRuleSets(draft(set), draft(set))).toEqual([])))
})

test('what is added one way is removed the other way', () => {
  fc.assert(
    fc.property(pointsSet, pointsSet, (a, b) => {
      const ids = (from: DraftBody, to: DraftBody, change: string) =>
        diffRuleSets(from, to)
          .filter((one) => one.change === change)
          .map(({ part, id }) => `${part} ${id}`)
          .sort()
      expect(ids(draft(a), draft(b), 'added')).toEqual(ids(draft(b), draft(a), 'removed'))
    }),
  )
})

test('points, caps, pass mark, items that came, went or moved: each is one line', () => {
  const first = ['sections', 0, 'choices', 0]
  const after = edited(
    { do: 'set', path: [], values: { passMark: 90 } },
    { do: 'set', path: ['sections', 0], values: { cap: 12 } },
    { do: 'set', path: first, values: { points: 31 } },
    { do: 'remove', path: ['sections', 1, 'choices'], at: 0 },
    { do: 'add', path: ['sections', 1, 'choices'], item: { id: 'new', label: 'New', points: 5, group: 'level' } },
  )
  expect(diffRuleSets(points, after).map(({ change, part, field, before: from, after: to }) => [change, part, field, from, to])).toEqual([
    ['changed', 'set', 'passMark', '80', '90'],
    ['changed', 'section', 'cap', '', '12'],
    ['removed', 'item', 'points', '40', ''],
    ['changed', 'item', 'points', '30', '31'],
    ['added', 'item', 'points', '', '5'],
  ])
})

test('the order of ids, and of sections, is no difference', () => {
  const set = draft(general)
  const item = { do: 'set' as const, path: ['sections', 1, 'criteria', 1] }
  const content = { body: set, texts: {} }
  const a = editDraft(content, { ...item, values: { requires: ['c02', 'c04'] } })?.body as DraftBody
  const b = editDraft(content, { ...item, values: { requires: ['c04', 'c02'] } })?.body as DraftBody
  expect(diffRuleSets(a, b)).toEqual([])
  expect(diffRuleSets(set, { ...set, sections: [...set.sections].reverse() })).toEqual([])
})

test('who renames an item renames it wherever others name it, and what people read goes with it', () => {
  const content = { body: draft(general), texts: { c02: { label: { en: 'A degree' } } } }
  const { body, texts } = editDraft(content, { do: 'set', path: ['sections', 1, 'criteria', 0], values: { id: 'degree' } }) ?? content
  expect(ruleSetProblems(body)).toEqual([])
  expect(body.sections[1]?.criteria?.[1]?.requires).toEqual(['degree'])
  expect(texts).toEqual({ degree: { label: { en: 'A degree' } } })
})

test('a change of a place that is not there changes nothing', () => {
  const content = { body: points, texts: {} }
  for (const edit of [
    { do: 'set' as const, path: ['sections', 99], values: { label: 'x' } },
    { do: 'remove' as const, path: ['sections'], at: 99 },
    { do: 'move' as const, path: ['__proto__', 'x'], at: 0, by: 1 as const },
    { do: 'add' as const, path: ['passMark'], item: {} },
  ])
    expect([edit.do, editDraft(content, edit)]).toEqual([edit.do, undefined])
})

test('moving an item down and up again leaves the list as it was', () => {
  const path = ['sections', 1, 'choices']
  expect(edited({ do: 'move', path, at: 0, by: 1 }, { do: 'move', path, at: 1, by: -1 })).toEqual(points)
  expect(edited({ do: 'move', path, at: 0, by: -1 })).toEqual(points)
})

test('every expectation of the engine has words in the reader’s language', () => {
  const choice = { id: 'a', label: 'A', points: 1 }
  const points = (...sections: object[]) => ({ id: 'x', kind: 'points', passMark: 1, sections })
  const section = (change: object) => ({ id: 's', label: 'S', max: 1, choices: [choice], ...change })
  const bad = [
    { kind: 'x', passMark: 'x', validFrom: '1', validTo: 3, sections: [] },
    points(section({ id: '', label: 'x'.repeat(4001), max: 'x', allRequired: 'x', select: 'all', choices: 'x' })),
    points(section({ choices: [{ ...choice, excludes: 'x', onlyWhen: 7, requires: [''] }] })),
    { ...points(section({})), passMark: Number.NaN, prerequisites: 'x' },
    { ...points(section({})), validFrom: '2026-01-01', validTo: '2025-01-01' },
    {
      ...points(section({})),
      gates: [
        { label: 'l', input: 'n' },
        { label: 'l', input: 'n', atLeast: 2, below: 1 },
      ],
    },
    points(section({}), section({})),
    points(section({ criteria: [{ id: 'c', label: 'C' }] }), section({ id: 't', choices: [] })),
    points(
      section({ groups: [{ id: 'h', select: 'per-unit' }], choices: [{ ...choice, group: 'z', min: 3, max: 1, requires: ['nobody'] }] }),
    ),
    points(
      section({
        input: 'n',
        choices: [
          { ...choice, min: 1 },
          { ...choice, id: 'b', min: 2 },
        ],
      }),
    ),
    {
      id: 'x',
      kind: 'criteria-count',
      passMark: 1,
      sections: [{ id: 's', label: 'S', max: 1, criteria: [{ id: 'c', label: 'C', input: 'n' }] }],
    },
    7,
  ]
  const expected = bad.flatMap((value) => ruleSetProblems(value).map((problem) => problem.expected))
  expect(expected.length).toBeGreaterThan(20)
  expect(expected.filter((text) => expectationOf(text).key === 'ruleSets.expect.asWritten')).toEqual([])
})

test('answers keep what another set knows and name what it does not; to the same set nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.oneof(pointsSet, criteriaSet).chain((set) => fc.tuple(fc.constant(set), answersTo(set))),
      ([set, answers]) => {
        expect(translateAnswers(readRuleSet(set, 'x'))(answers)).toEqual({ answers, dropped: [] })
      },
    ),
  )
  const { answers, dropped } = translateAnswers(readRuleSet(general, 'x'))({
    answers: ['c06', 'work-10y-5senior'],
    inputs: { ageYears: 30, shoeSize: 9 },
    units: { 'fam-child': 2 },
    prerequisites: { age18: true, language: true },
  })
  expect(answers).toEqual({ answers: ['c06'], inputs: { ageYears: 30 }, units: {}, prerequisites: { age18: true } })
  expect(dropped).toEqual(['work-10y-5senior', 'shoeSize', 'fam-child', 'language'])
})
