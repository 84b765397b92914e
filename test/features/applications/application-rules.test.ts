import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SECTIONS, type SectionId } from '#app/features/applications/application.ts'
import { adviceOf } from '#app/features/applications/application-advice.ts'
import type { StoredSection } from '#app/features/applications/application-answers.ts'
import { type Answers, checkFields } from '#app/features/applications/application-field.ts'
import { MRZ_LENGTH, MRZ_PATTERN, mrzName } from '#app/features/applications/application-mrz.ts'
import { afterSaving } from '#app/features/applications/application-paths.ts'
import { problemsOf, taskState, taskStates } from '#app/features/applications/application-progress.ts'
import { REFERENCE_FORM, referenceFrom } from '#app/features/applications/application-reference.ts'
import { type SectionShape, shapeOf, TASK_GROUPS } from '#app/features/applications/application-section.ts'
import { usualDays } from '#app/features/applications/application-timeline.ts'

const env = { today: '2026-03-02', options: { criteria: ['c01', 'c06'], supports: ['c06'] } }
const shape = (id: string): SectionShape => {
  const found = shapeOf(id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}
const stored = (answers: Answers, completed = false): StoredSection => ({
  answers,
  revision: 1,
  updatedAt: '2026-03-01T00:00:00.000Z',
  completedAt: completed ? '2026-03-01T00:00:00.000Z' : null,
})
const having = (id: SectionId, answers: Answers, completed = false) => new Map([[id, stored(answers, completed)]])
const errorsIn = (section: string, page: string, typed: Answers) =>
  checkFields(shape(section).steps.find(({ id }) => id === page)?.fields ?? [], typed, env).errors

describe('the name as a passport has it', () => {
  test.each([
    [{ familyName: 'O’Brien-Smith', givenNames: 'Mary Ann' }, 'OBRIEN<SMITH<<MARY<ANN'],
    [{ familyName: 'Müller', givenNames: 'Jörg' }, 'MUELLER<<JOERG'],
    [{ familyName: 'Nguyễn', givenNames: 'Thị Hà' }, 'NGUYEN<<THI<HA'],
    [{ familyName: 'Sukarno' }, 'SUKARNO'],
    [{ familyName: '陳', givenNames: '大文' }, ''],
  ])('%j gives %s', (name, expected) => {
    expect(mrzName(name)).toBe(expected)
  })

  test('whatever somebody is called, it has the form of the zone or is empty, and its own form stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (familyName, givenNames) => {
        const name = mrzName({ familyName, givenNames })
        expect(name.length).toBeLessThanOrEqual(MRZ_LENGTH)
        if (name !== '') expect(name).toMatch(MRZ_PATTERN)
        const [family = '', given = ''] = name.split('<<')
        expect(mrzName({ familyName: family, givenNames: given })).toBe(name)
      }),
    )
  })

  test('a family name and given names are never lost when they fit', () => {
    const latin = fc.stringMatching(/^[A-Za-z]{1,15}$/)
    fc.assert(
      fc.property(latin, latin, (familyName, givenNames) => {
        expect(mrzName({ familyName, givenNames })).toBe(`${familyName}<<${givenNames}`.toUpperCase())
      }),
    )
  })
})

describe('a field', () => {
  test('people with one name go on without given names, others do not', () => {
    expect(errorsIn('personal', 'name', { familyName: 'Sukarno', singleName: 'yes' })).toEqual({})
    expect(errorsIn('personal', 'name', { familyName: 'Sukarno' })).toEqual({ givenNames: ['errors.required'] })
  })

  test.each(['AF', 'CU', 'KP'])('a national of %s is told at once that the scheme is not open', (nationality) => {
    const birth = { birthDate: '1990-01-01', birthPlace: 'X', birthCountry: 'IN', sex: 'X' }
    expect(errorsIn('personal', 'birth', { ...birth, nationality })).toEqual({ nationality: ['application.error.nationality'] })
    expect(errorsIn('personal', 'birth', { ...birth, nationality: 'IN' })).toEqual({})
  })

  test('an applicant is 18 on their birthday and not a day before', () => {
    const birth = (birthDate: string) =>
      errorsIn('personal', 'birth', { birthDate, birthPlace: 'X', birthCountry: 'IN', nationality: 'IN', sex: 'F' })
    expect(birth('2008-03-02')).toEqual({})
    expect(birth('2008-03-03')).toEqual({ birthDate: ['application.error.under18'] })
  })

  test('what hangs on a "yes" is asked only then', () => {
    expect(errorsIn('declarations', 'record', { convictions: 'no', refusals: 'no' })).toEqual({})
    expect(errorsIn('declarations', 'record', { convictions: 'yes', refusals: 'no' })).toEqual({ convictionsDetail: ['errors.required'] })
  })

  test('an amount is read as people write it, and kept as typed when it is none', () => {
    const fields = shape('finances').steps[0]?.fields ?? []
    expect(checkFields(fields, { assets: 'HK$1,200,000', support: 'yes' }, env)).toMatchObject({
      answers: { assets: 1_200_000 },
      errors: {},
    })
    expect(checkFields(fields, { assets: 'a lot', support: 'yes' }, env)).toMatchObject({
      answers: { assets: 'a lot' },
      errors: { assets: ['errors.notANumber'] },
    })
  })

  test('checking what was kept finds the same as checking what was typed', () => {
    const fields = SECTIONS.flatMap((id) => shapeOf(id)?.steps.map((step) => step.fields) ?? [])
    const values = fc.oneof(fc.string(), fc.constantFrom('yes', 'no', 'IN', '2020-01-01', 'passport', '12'), fc.array(fc.string()))
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.array(values, { maxLength: 12 }), (some, typed) => {
        const form = Object.fromEntries(some.map(({ name }, at) => [name, typed[at]]))
        const first = checkFields(some, form, env)
        expect(checkFields(some, first.answers, env)).toEqual(first)
      }),
    )
  })
})

describe('the state of a section', () => {
  const name = { familyName: 'Haddad', givenNames: 'Amal' }
  test('one that nobody has looked at is said differently from one in which something is missing', () => {
    expect(taskState(shape('personal'), new Map(), env)).toBe('notStarted')
    expect(taskState(shape('personal'), having('personal', { familyName: 'Haddad', steps: ['name'] }), env)).toBe('needsAttention')
  })

  test('with pages to come it is in progress, and complete only when the person said so', () => {
    expect(taskState(shape('personal'), having('personal', { ...name, steps: ['name'] }), env)).toBe('inProgress')
    const declared = { convictions: 'no', refusals: 'no', steps: ['record'] }
    expect(taskState(shape('declarations'), having('declarations', declared), env)).toBe('inProgress')
    expect(taskState(shape('declarations'), having('declarations', declared, true), env)).toBe('completed')
  })

  test('a passport that has run out since needs attention, though the section was called complete', () => {
    const travel = { kind: 'passport', country: 'IN', number: 'Z1', issuedOn: '2016-03-01', expiresOn: '2026-03-02', steps: ['document'] }
    expect(taskState(shape('travel'), having('travel', travel, true), env)).toBe('needsAttention')
    expect(taskState(shape('travel'), having('travel', travel, true), { ...env, today: '2026-03-01' })).toBe('completed')
  })

  test('work that is claimed needs a job that supports it', () => {
    const job = { id: 'j', employer: 'A', jobTitle: 'B', country: 'IN', sector: 'it', level: 'senior', startedOn: '2019-01-01' }
    const jobs = (supports: string[]) => having('work', { items: [{ ...job, multinational: 'no', international: 'no', supports }] }, true)
    expect(problemsOf(shape('work'), jobs([]), env)).toEqual([{ at: 'whole', field: '', key: 'application.error.unprovenWork' }])
    expect(taskState(shape('work'), jobs(['c06']), env)).toBe('completed')
    // A claim that was taken back leaves the job as it is.
    expect(taskState(shape('work'), jobs(['c06', 'c07']), env)).toBe('completed')
  })

  test('a second spouse or partner is one too many', () => {
    const member = { familyName: 'A', birthDate: '1990-01-01', nationality: 'IN' }
    const items = [
      { id: '1', relation: 'spouse', ...member },
      { id: '2', relation: 'partner', ...member },
    ]
    expect(problemsOf(shape('family'), having('family', { items }), env)).toHaveLength(1)
  })

  test('every section has its place in the list of tasks, once', () => {
    expect(TASK_GROUPS.flatMap(({ sections }) => [...sections]).sort()).toEqual([...SECTIONS].sort())
    expect(Object.keys(taskStates(new Map(), env, { missing: 1 })).sort()).toEqual([...SECTIONS].sort())
  })
})

test('saving leads to the next page that was never saved, and back to the check where it came from', () => {
  const answers = { steps: ['name', 'birth'] }
  expect(afterSaving(shape('personal'), answers, null)).toBe('/application/personal/passport-name')
  expect(afterSaving(shape('personal'), { steps: ['name', 'passport-name', 'birth', 'contact'] }, null)).toBe('/application/personal')
  expect(afterSaving(shape('personal'), answers, 'check')).toBe('/application/check')
})

test('a reference has no letters that are mistaken for others, and two of them differ', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 32 }), (bytes) => {
      expect(referenceFrom(bytes, '2026')).toMatch(REFERENCE_FORM)
    }),
  )
  expect(referenceFrom(new Uint8Array(32).fill(7), '2026')).not.toBe(referenceFrom(new Uint8Array(32).fill(8), '2026'))
})

test('usual times are the middle of the decided cases, and are kept back while these are few', () => {
  const decided = (days: number) => ({
    submittedAt: '2026-01-01T00:00:00.000Z',
    decidedAt: new Date(Date.UTC(2026, 0, 1 + days)).toISOString(),
  })
  const cases = [1, 2, 3, 4, 30, 40, 50, 60, 70, 400].map(decided)
  expect(usualDays(cases)).toBe(35)
  expect(usualDays(cases.slice(1))).toBeNull()
})

describe('advice before sending', () => {
  const set = {
    id: 'x',
    kind: 'criteria-count' as const,
    passMark: 2,
    prerequisites: [],
    gates: [],
    sections: [
      {
        id: 'work',
        label: 'Work',
        max: 2,
        groups: [],
        choices: [],
        criteria: [
          { id: 'c01', label: 'one', requires: [] },
          { id: 'c06', label: 'two', requires: [] },
        ],
      },
    ],
  }
  test('claims below the mark are said to be too few, and enough of them are not', () => {
    expect(adviceOf(set, having('claims', { criteria: ['c01'] }), env.today)).toEqual([{ name: 'belowMark', score: 1, mark: 2 }])
    expect(adviceOf(set, having('claims', { criteria: ['c01', 'c06'] }), env.today)).toEqual([])
    expect(adviceOf(set, new Map(), env.today)).toEqual([])
  })

  test('who cannot support their family, or was convicted or refused, hears what that may mean', () => {
    expect(adviceOf(undefined, having('finances', { support: 'no' }), env.today)).toEqual([{ name: 'noSupport' }])
    expect(adviceOf(undefined, having('declarations', { convictions: 'no', refusals: 'yes' }), env.today)).toEqual([{ name: 'record' }])
  })
})
