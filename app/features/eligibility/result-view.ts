import type { Locale } from '#app/lib/locales.ts'
import { writeAnswers } from './check-answers.ts'
import { type EarlierResult, earlierResult, type Known } from './earlier.ts'
import { EARLIER_FACTS } from './earlier-facts.ts'
import type { Edition, Route } from './edition.ts'
import { itemText, ownLabels, type Rules, rulesOf } from './item-text.ts'
import type { OpenCheck } from './open-check.server.ts'
import { answerTo, keepValid, type Question, questionsOf } from './questions.ts'
import { type CheckResult, checkResult, type ItemState } from './result.ts'

export type ResultItem = { id: string; label: string; proof: string; state: ItemState; change: string }
export type ResultView = Pick<CheckResult, 'outcome' | 'score' | 'passMark' | 'missing' | 'spare'> & {
  route: Route
  kind: 'points' | 'criteria-count'
  max: number | null
  rules: Rules
  gates: ResultItem[]
  excluded: { state: ItemState; countries: string[] } | null
  sections: { id: string; label: string; items: ResultItem[] }[]
  wouldLift: string[]
  earlier: (Omit<EarlierResult, 'unknown'> & { id: string; unknown: string[]; validFrom: string | null; validTo: string | null })[]
  unanswered: number
  /** Whether anything beyond the first questions was answered: before that there is nothing to compare. */
  touched: boolean
  /** The first question that waits for an answer. */
  next: string | null
  /** Where the way back leads: to the answer that decided alone, else to where the questions were left. */
  back: string | null
  answers: string
}

/** The result page of a self-check, in one language. */
export function resultView({ answers, edition, around, editions }: OpenCheck, locale: Locale): ResultView {
  const { body, texts } = edition
  const valid = keepValid(body, answers, around)
  const result = checkResult(body, valid, around.exclusions.length > 0)
  const questions = questionsOf(body, valid, around)
  const waiting = questions.filter((one) => answerTo(one, valid) === undefined)
  const labels = ownLabels(body)
  const item = (id: string, state: ItemState, own: Map<string, string>): ResultItem => {
    const { label, proof } = itemText(texts, id, own.get(id) ?? id, locale)
    return { id, label, proof: state === 'notMet' ? '' : proof, state, change: questionAbout(questions, id)?.key ?? '' }
  }
  const { outcome, score, passMark, missing, spare } = result
  return {
    ...{ outcome, score, passMark, missing, spare, ...aboutEdition(edition, locale) },
    gates: result.prerequisites.map(({ id, state }) => item(id, state, labels.prerequisites)),
    excluded: result.excluded && { state: result.excluded, countries: countriesOf(around, locale) },
    sections: body.sections.map(({ id, label }) => ({
      id,
      label: itemText(texts, id, label, locale).label,
      items: result.items.filter(({ section }) => section === id).map((one) => item(one.id, one.state, labels.items)),
    })),
    wouldLift: result.wouldLift.map((id) => item(id, 'met', labels.items).label),
    earlier: isTouched(result) ? earlierOf({ editions, edition }, result, valid.numbers, locale) : [],
    touched: isTouched(result),
    ...{ unanswered: waiting.length, next: waiting[0]?.key ?? null, back: backOf(result, questions, waiting)?.key ?? null },
    answers: writeAnswers(valid),
  }
}

const aboutEdition = (edition: Edition, locale: Locale) => ({
  ...{ route: edition.route, kind: edition.body.kind, max: totalOf(edition.body.sections, edition.body.passMark) },
  rules: rulesOf(edition, locale),
})

const countriesOf = ({ exclusions, texts }: OpenCheck['around'], locale: Locale) =>
  exclusions.map((name) => itemText(texts, name, name, locale).label)

const isTouched = ({ items }: CheckResult) => items.some(({ state }) => state !== 'notAsked')

function backOf(result: CheckResult, questions: Question[], waiting: Question[]): Question | undefined {
  const unmet = result.prerequisites.find(({ state }) => state === 'notMet')
  const decided = unmet
    ? questionAbout(questions, unmet.id)
    : questions.find(({ key }) => key === 'excluded' && result.excluded === 'notMet')
  return decided ?? waiting[0] ?? questions.at(-1)
}

function questionAbout(questions: Question[], id: string): Question | undefined {
  return questions.find(
    (question) =>
      ('id' in question && question.id === id) ||
      (question.kind === 'number' && question.about === id) ||
      (question.kind === 'choice' && question.choices.includes(id)),
  )
}

/** Where all that can be reached is the pass mark, as in a test of all or nothing, more than it says nothing. */
function totalOf(sections: { max: number | null }[], passMark: number): number | null {
  if (sections.some(({ max }) => max === null)) return null
  return Math.max(
    passMark,
    sections.reduce((sum, { max }) => sum + (max ?? 0), 0),
  )
}

/** The archive: other editions of the same test, the newest first. */
function earlierOf(
  { editions, edition: today }: Pick<OpenCheck, 'editions' | 'edition'>,
  result: CheckResult,
  numbers: Record<string, unknown>,
  locale: Locale,
): ResultView['earlier'] {
  const decided = result.items.filter(({ state }) => state === 'met' || state === 'notMet')
  const known: Known = {
    met: Object.fromEntries(decided.map(({ id, state }) => [id, state === 'met'])),
    numbers: Object.fromEntries(Object.entries(numbers).filter((pair): pair is [string, number] => typeof pair[1] === 'number')),
  }
  const before = editions.filter(
    ({ id, route, validFrom }) => id !== today.id && route === today.route && (validFrom ?? '') < (today.validFrom ?? ''),
  )
  return before.map(({ id, body, texts, validFrom, validTo }) => {
    const { unknown, ...rest } = earlierResult(body, EARLIER_FACTS, known)
    const own = ownLabels(body).sections
    return {
      ...rest,
      id,
      validFrom,
      validTo,
      unknown: unknown.map((section) => itemText(texts, section, own.get(section) ?? section, locale).label),
    }
  })
}
