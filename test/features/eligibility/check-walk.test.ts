import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noAnswers, SAID } from '#app/features/eligibility/check-answers.ts'
import type { Edition } from '#app/features/eligibility/edition.ts'
import type { OpenCheck } from '#app/features/eligibility/open-check.server.ts'
import { type Asked, findQuestion, questionView } from '#app/features/eligibility/question-view.ts'
import { giveAnswer, type Question } from '#app/features/eligibility/questions.ts'
import { readRuleSet, readRuleSetFile } from '#app/features/eligibility/read-rule-set.ts'
import { resultView } from '#app/features/eligibility/result-view.ts'
import type { RuleSet } from '#app/features/eligibility/rule-set.ts'
import { stepAfter } from '#app/features/eligibility/step-after.ts'
import { LOCALES } from '#app/lib/locales.ts'
import achievement from '#db/seed/rule-sets/qmas-apt.json' with { type: 'json' }
import general from '#db/seed/rule-sets/qmas-gpt-2024.json' with { type: 'json' }
import history from '#db/seed/rule-sets/qmas-gpt-history.json' with { type: 'json' }
import before from '#db/seed/rule-sets/qmas-gpt-pre-2024.json' with { type: 'json' }
import { TEXTS } from '#db/seed/rule-sets/texts.ts'
import { criteriaSet, pointsSet } from '#test/support/rule-sets.ts'

const editionOf = (body: RuleSet): Edition => ({
  ...{
    id: body.id,
    edition: body.id,
    state: 'published',
    route: 'general',
    validFrom: null,
    validTo: null,
    body,
    texts: TEXTS[body.id] ?? {},
  },
  ...{ sourceName: 'A source', sourceUrl: null, checkedOn: '2025-12-15' },
})
const AROUND = { exclusions: ['nationals of Cuba'], routes: 1, texts: {} }
const open = (body: RuleSet): OpenCheck => ({ answers: noAnswers(), edition: editionOf(body), around: AROUND, editions: [] })

/** Answers one question after the other, as the pages lead, until the result; gives the check and the keys on the way. */
function walk(start: OpenCheck, answer: (question: Question) => string): { check: OpenCheck; keys: string[] } {
  let check = start
  const keys: string[] = []
  let key: string | null = findQuestion(check, null)?.question.key ?? null
  while (key !== null && keys.length < 200) {
    keys.push(key)
    const found = findQuestion(check, key)
    if (!found) break
    const answers = giveAnswer(found.question, answer(found.question), check.answers)
    if (typeof answers === 'string') throw new Error(`${key}: ${answers}`)
    check = { ...check, answers }
    key = stepAfter(check satisfies Asked, key, false)
  }
  return { check, keys }
}

const unsure = (question: Question) => (question.kind === 'choice' ? '?' : 'unsure')
const favourable = (question: Question) => {
  if (question.kind === 'excluded') return 'no'
  if (question.kind === 'choice') return question.choices[0] ?? '-'
  return question.kind === 'number' ? '30' : question.kind === 'units' ? '2' : 'yes'
}

describe('any edition can be asked, page by page', () => {
  test('each question comes once, and the last one leads to the result', () => {
    fc.assert(
      fc.property(fc.oneof(pointsSet, criteriaSet), fc.array(fc.nat(20), { minLength: 40, maxLength: 40 }), (file, dice) => {
        let at = 0
        const roll = (question: Question) => {
          const values = question.kind === 'prerequisite' ? ['yes'] : question.kind === 'item' ? SAID : [favourable(question)]
          return values[(dice[at++ % dice.length] ?? 0) % values.length] ?? 'yes'
        }
        const { check, keys } = walk(open(readRuleSet(file, 'any')), roll)
        expect(new Set(keys).size).toBe(keys.length)
        expect(resultView(check, 'en').unanswered).toBe(0)
      }),
    )
  })

  test('a "no" to a prerequisite, and being a national of an excluded country, lead to the result at once', () => {
    const refused = walk(open(readRuleSet(general, 'general')), (question) =>
      question.kind === 'prerequisite' && question.id === 'financial' ? 'no' : favourable(question),
    )
    expect(refused.keys).toEqual(['p:age18', 'p:financial'])
    expect(resultView(refused.check, 'en')).toMatchObject({
      outcome: 'refused',
      back: 'p:financial',
      next: 'p:character',
      touched: false,
      earlier: [],
    })
    const excluded = walk(open(readRuleSet(general, 'general')), (question) =>
      question.kind === 'excluded' ? 'yes' : favourable(question),
    )
    expect(excluded.keys.at(-1)).toBe('excluded')
    expect(resultView(excluded.check, 'en')).toMatchObject({ outcome: 'refused', back: 'excluded' })
  })
})

const EDITIONS = [general, achievement, before, history].flatMap((file) => readRuleSetFile(file, 'file').map(({ ruleSet }) => ruleSet))

describe.each(EDITIONS.map((set) => ({ id: set.id, set })))('the edition $id', ({ set }) => {
  test('has words in three languages for every question and every line of the result', () => {
    for (const locale of LOCALES) {
      for (const answer of [favourable, unsure]) {
        const { check, keys } = walk(open(set), answer)
        for (const key of keys) {
          const found = findQuestion(check, key)
          const view = found && questionView(check, found, locale)
          if (view?.kind === 'excluded') continue
          expect(view?.label, `${key} in ${locale}`).not.toBe('')
          if (locale !== 'en') expect(view?.label, key).toMatch(/\p{Script=Han}/u)
        }
        const { gates, sections } = resultView(check, locale)
        for (const { label } of [...gates, ...sections, ...sections.flatMap(({ items }) => items)]) {
          if (locale !== 'en') expect(label).toMatch(/\p{Script=Han}|^\d/u)
        }
      }
    }
  })
})

test('everything that can be met under today’s editions says what it means and which papers it needs', () => {
  const silent = [general, achievement].flatMap((file) => {
    const { prerequisites, sections, id } = readRuleSet(file, file.id)
    const items = [...prerequisites, ...sections.flatMap(({ criteria, choices }) => [...criteria, ...choices])]
    return items.flatMap((item) => {
      const own = TEXTS[id]?.[item.id]
      return LOCALES.every((locale) => own?.help?.[locale] && own.proof?.[locale]) ? [] : [`${id} ${item.id}`]
    })
  })
  expect(silent).toEqual([])
})
