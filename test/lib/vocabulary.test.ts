import * as opencc from 'opencc-js'
import { expect, test } from 'vitest'
import { matching } from '#app/i18n/en/matching.ts'
import { vocabulary } from '#app/i18n/en/vocabulary.ts'
import { matching as matchingHans } from '#app/i18n/zh-Hans/matching.ts'
import { vocabulary as hans } from '#app/i18n/zh-Hans/vocabulary.ts'
import { matching as matchingHant } from '#app/i18n/zh-Hant/matching.ts'
import { vocabulary as hant } from '#app/i18n/zh-Hant/vocabulary.ts'
import { DISTRICTS, REGIONS, regionOf } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import { PROFESSION_MAJORS, PROFESSIONS, professionGroup } from '#app/lib/isco.ts'
import { LANGUAGE_LEVELS, LANGUAGES, sharesLanguage } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { SKILL_GROUPS, SKILLS } from '#app/lib/skills.ts'
import { DAYS, inWeekOrder, isSlot, PARTS_OF_DAY, SLOTS } from '#app/lib/slots.ts'
import { WORK_MODES } from '#app/lib/work-modes.ts'
import { WORKING_STYLES } from '#app/lib/working-styles.ts'

const LISTS = {
  language: LANGUAGES,
  level: LANGUAGE_LEVELS,
  professionMajor: PROFESSION_MAJORS,
  profession: PROFESSIONS,
  sector: SECTORS,
  region: REGIONS,
  district: DISTRICTS,
  skill: SKILLS,
  goal: GOALS,
  skillGroup: SKILL_GROUPS,
  interest: INTERESTS,
  style: WORKING_STYLES,
  workMode: WORK_MODES,
  day: DAYS,
  partOfDay: PARTS_OF_DAY,
  slot: SLOTS,
} satisfies Record<keyof typeof vocabulary, readonly string[]>

const groups = Object.entries(LISTS) as [keyof typeof LISTS, readonly string[]][]

test.each(groups)('every %s has exactly one name in each language, and no two share one', (group, ids) => {
  expect(new Set(ids).size).toBe(ids.length)
  for (const names of [vocabulary, hant, hans]) {
    expect(Object.keys(names[group]).toSorted()).toEqual([...ids].toSorted())
    expect(new Set(Object.values(names[group])).size).toBe(ids.length)
    expect(Object.values(names[group]).every((name) => name.trim() === name && name !== '')).toBe(true)
  }
})

const texts = (tree: object): string[] => Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)))

test('Simplified texts hold no Traditional characters, and Traditional ones no Simplified', () => {
  const simplify = opencc.Converter({ from: 'hk', to: 'cn' })
  // What every Traditional standard would write otherwise is Simplified; 台, 說 or 裏 are fine in one of them, 了解 in Hong Kong.
  const standards = (['t', 'tw', 'hk'] as const).map((to) => opencc.Converter({ from: 'cn', to }))
  const simplifiedIn = (text: string) => {
    const written = standards.map((convert) => [...convert(text)])
    return [...text].filter((character, i) => character !== '了' && written.every((characters) => characters[i] !== character))
  }
  for (const text of [...texts(hans), ...texts(matchingHans)]) expect(simplify(text)).toBe(text)
  for (const text of [...texts(hant), ...texts(matchingHant)]) expect(simplifiedIn(text)).toEqual([])
})

test('a translated sentence names the same things as the English', () => {
  const holes = (tree: object): unknown =>
    Object.fromEntries(
      Object.entries(tree).map(([key, value]) => {
        if (typeof value === 'object' && 'other' in value) return [key, placeholders(value.other)]
        return [key, typeof value === 'string' ? placeholders(value) : holes(value)]
      }),
    )
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).toSorted()
  expect(holes(matchingHant)).toEqual(holes(matching))
  expect(holes(matchingHans)).toEqual(holes(matching))
})

test('a week has 21 slots, from Monday morning to Sunday evening', () => {
  expect(SLOTS).toHaveLength(21)
  expect([SLOTS[0], SLOTS[20]]).toEqual(['mon-morning', 'sun-evening'])
  expect(isSlot('mon-night')).toBe(false)
  expect(inWeekOrder(['sun-evening', 'zzz', 'mon-evening', 'mon-morning'])).toEqual(['mon-morning', 'mon-evening', 'sun-evening', 'zzz'])
})

test('Hong Kong has 18 districts in three regions', () => {
  expect(DISTRICTS).toHaveLength(18)
  expect(REGIONS.map((region) => DISTRICTS.filter((district) => regionOf(district) === region).length)).toEqual([4, 5, 9])
  expect(regionOf('atlantis')).toBeUndefined()
})

test('a profession belongs to the major group of its first digit', () => {
  for (const code of PROFESSIONS) expect(vocabulary.professionMajor).toHaveProperty(code.charAt(0))
  expect(['2512', '25', '2', 'x5', '', null].map((code) => professionGroup(code))).toEqual(['25', '25', null, null, null, null])
})

test('a language is shared when both can hold a conversation in it', () => {
  const fluent = [{ code: 'en', level: 'fluent' as const }]
  expect(sharesLanguage(fluent, [{ code: 'en', level: 'conversational' }])).toBe(true)
  expect(sharesLanguage(fluent, [{ code: 'en', level: 'basic' }])).toBe(false)
  expect(sharesLanguage(fluent, [{ code: 'fr', level: 'native' }])).toBe(false)
  expect(sharesLanguage(fluent, [])).toBe(false)
})
