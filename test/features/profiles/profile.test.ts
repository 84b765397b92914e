import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { stepSchemas } from '#app/features/profiles/profile.schema.ts'
import { missingSteps, openStep, STEPS, stepAfter, stepBefore, withStep } from '#app/features/profiles/profile.ts'
import '#app/http/handler.server.ts'
import { GOALS } from '#app/lib/goals.ts'
import { SKILLS } from '#app/lib/skills.ts'

const schemas = (mentor = false) => stepSchemas({ mentor, latest: '2028-03-02' })
type Fields = [string, string][]

function read(step: (typeof STEPS)[number], fields: Fields, mentor = false) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const parsed = parseWithZod(form, { schema: schemas(mentor)[step] })
  return parsed.status === 'success' ? parsed.value : parsed.error
}

describe('the way through the steps', () => {
  test('somebody who comes back goes on at the first step without an answer', () => {
    expect(openStep([])).toBe('name')
    expect(openStep(['name', 'languages', 'goals'])).toBe('profession')
    expect(openStep(STEPS)).toBe('check')
  })

  test('a step that was skipped is not asked again at once', () => {
    expect(stepAfter('skills', ['name', 'languages'])).toBe('goals')
    expect(stepAfter('goals', ['name', 'languages', 'interests'])).toBe('free-time')
    expect(stepAfter('place', ['name'])).toBe('check')
  })

  test('back leads one step back, and nowhere from the first', () => {
    expect(stepBefore('check')).toBe('place')
    expect(stepBefore('languages')).toBe('name')
    expect(stepBefore('name')).toBeUndefined()
  })

  test('a step is counted once, in the order of the journey, and old unknown ones are dropped', () => {
    expect(withStep(['place', 'star-sign', 'name'], 'languages')).toEqual(['name', 'languages', 'place'])
    expect(withStep(['name'], 'name')).toEqual(['name'])
  })

  test('only name and languages must be answered', () => {
    expect(missingSteps([])).toEqual(['name', 'languages'])
    expect(missingSteps(['name', 'languages'])).toEqual([])
  })
})

describe('what each step takes', () => {
  test('a person may have one name only, and no link in it', () => {
    expect(
      read('name', [
        ['fullName', ' Sukarno '],
        ['name', 'Karno'],
      ]),
    ).toEqual({ fullName: 'Sukarno', name: 'Karno' })
    expect(read('name', [['fullName', 'www.win.test']])).toMatchObject({ fullName: ['accounts.error.name'], name: ['errors.required'] })
  })

  test('rows of languages: empty ones are left out', () => {
    const fields: Fields = [
      ['languages[0].code', 'yue'],
      ['languages[0].level', 'basic'],
      ['languages[1].code', ''],
      ['languages[1].level', ''],
      ['languages[2].code', 'en'],
      ['languages[2].level', 'fluent'],
    ]
    expect(read('languages', fields)).toEqual({
      languages: [
        { code: 'yue', level: 'basic' },
        { code: 'en', level: 'fluent' },
      ],
    })
  })

  test.each<[string, Fields, Record<string, string[]>]>([
    ['no language at all', [], { 'languages[0].code': ['profiles.error.languageNeeded'] }],
    ['a language without its level', [['languages[1].code', 'en']], { 'languages[1].level': ['profiles.error.languageLevel'] }],
    ['a level without its language', [['languages[0].level', 'basic']], { 'languages[0].code': ['profiles.error.languageCode'] }],
    [
      'an unknown language',
      [
        ['languages[0].code', 'xx'],
        ['languages[0].level', 'basic'],
      ],
      { 'languages[0].code': ['profiles.error.languageCode'] },
    ],
    [
      'a language named twice',
      [
        ['languages[0].code', 'en'],
        ['languages[0].level', 'basic'],
        ['languages[1].code', 'en'],
        ['languages[1].level', 'fluent'],
      ],
      { 'languages[1].code': ['profiles.error.languageTwice'] },
    ],
  ])('%s is marked in its row', (_name, fields, errors) => {
    expect(read('languages', fields)).toEqual(errors)
  })

  test('the field of business may stay open, the kind of work and the years may not', () => {
    expect(
      read('profession', [
        ['professionCode', '25'],
        ['sector', ''],
        ['yearsExperience', '7'],
      ]),
    ).toEqual({ professionCode: '25', sector: null, yearsExperience: 7 })
    expect(
      read('profession', [
        ['professionCode', '99'],
        ['sector', 'x'],
        ['yearsExperience', '61'],
      ]),
    ).toEqual({
      professionCode: ['profiles.error.profession'],
      sector: ['errors.notAChoice'],
      yearsExperience: ['profiles.error.years'],
    })
    for (const years of ['-1', '1.5', 'many', '1e1'])
      expect(
        read('profession', [
          ['professionCode', '25'],
          ['yearsExperience', years],
        ]),
      ).toEqual({ yearsExperience: ['profiles.error.years'] })
  })

  test('one tick, several ticks and a tick twice are the same list', () => {
    expect(read('skills', [['skills', 'cloud']])).toEqual({ skills: ['cloud'] })
    expect(
      read('skills', [
        ['skills', 'cloud'],
        ['skills', 'cv-writing'],
        ['skills', 'cloud'],
      ]),
    ).toEqual({ skills: ['cv-writing', 'cloud'] })
    expect(read('skills', [])).toEqual({ skills: ['profiles.error.skillNeeded'] })
    expect(
      read(
        'skills',
        SKILLS.slice(0, 21).map((id) => ['skills', id]),
      ),
    ).toEqual({ skills: ['profiles.error.tooManySkills'] })
  })

  test('a migrant chooses five goals at most, a mentor as many as they know', () => {
    const all: Fields = GOALS.map((id) => ['goals', id])
    expect(read('goals', all.slice(0, 5))).toEqual({ goals: GOALS.slice(0, 5) })
    expect(read('goals', all.slice(0, 6))).toEqual({ goals: ['profiles.error.tooManyGoals'] })
    expect(read('goals', all, true)).toEqual({ goals: [...GOALS] })
  })

  test('interests and place may stay empty', () => {
    expect(read('interests', [['style', '']])).toEqual({ interests: [], style: null })
    expect(
      read('place', [
        ['district', ''],
        ['arrivalOn', ''],
      ]),
    ).toEqual({ district: null, remote: null, arrivalOn: null })
  })

  test.each([
    ['2026-02-30', 'errors.day'],
    ['1969-12-31', 'profiles.error.arrival'],
    ['2028-03-03', 'profiles.error.arrival'],
  ])('arrival on %s is refused', (day, message) => {
    expect(read('place', [['arrivalOn', day]])).toEqual({ arrivalOn: [message] })
  })

  test('nothing about origin, faith, age, sex or family is kept, whoever sends it', () => {
    const extra: Fields = [
      ['nationality', 'x'],
      ['religion', 'x'],
      ['birthday', '1990-01-01'],
      ['userId', 'ben'],
      ['completedAt', 'x'],
    ]
    expect(read('place', [['district', 'islands'], ['remote', 'yes'], ['arrivalOn', '2026-01-01'], ...extra])).toEqual({
      district: 'islands',
      remote: 'yes',
      arrivalOn: '2026-01-01',
    })
  })
})
