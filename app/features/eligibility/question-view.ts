import type { Locale } from '#app/lib/locales.ts'
import { type CheckAnswers, writeAnswers } from './check-answers.ts'
import type { Edition, Route } from './edition.ts'
import { itemText, ownLabels } from './item-text.ts'
import { type Around, answerTo, type NumberRange, type Question, questionsOf } from './questions.ts'

export type Asked = { answers: CheckAnswers; edition: Edition; around: Around & { texts: Edition['texts'] } }

/** One page of the self-check, in one language. */
export type QuestionView = {
  key: string
  kind: Question['kind']
  section: string
  label: string
  help: string
  example: string
  /** Of a group where one counts. */
  choices: { id: string; label: string }[]
  countries: string[]
  routes: Route[]
  input: string
  range: NumberRange | null
  value: string | undefined
  triage: boolean
  at: number
  count: number
  /** The key of the question before; null at the first. */
  before: string | null
  answers: string
}

/** The question with this key, else the first that waits for an answer, else the last. */
export function findQuestion(asked: Asked, key: string | null): { questions: Question[]; question: Question } | undefined {
  const questions = questionsOf(asked.edition.body, asked.answers, asked.around)
  const waiting = questions.find((one) => answerTo(one, asked.answers) === undefined)
  const question = questions.find((one) => one.key === key) ?? waiting ?? questions.at(-1)
  return question && { questions, question }
}

export function questionView(
  asked: Asked,
  { questions, question }: { questions: Question[]; question: Question },
  locale: Locale,
): QuestionView {
  const { edition, around, answers } = asked
  const place = questions.indexOf(question)
  const part = questions.filter(({ section }) => (section === null) === (question.section === null))
  const labels = ownLabels(edition.body)
  const label = (id: string) => itemText(edition.texts, id, labels.items.get(id) ?? id, locale)
  return {
    key: question.key,
    kind: question.kind,
    section:
      question.section === null ? '' : itemText(edition.texts, question.section, labels.sections.get(question.section) ?? '', locale).label,
    ...textsOf(asked, question, locale),
    choices: question.kind === 'choice' ? question.choices.map((id) => ({ id, label: label(id).label })) : [],
    countries: question.kind === 'excluded' ? around.exclusions.map((name) => itemText(around.texts, name, name, locale).label) : [],
    routes: question.kind === 'route' ? ['general', 'achievement'] : [],
    input: question.kind === 'number' ? question.input : '',
    range: question.kind === 'number' || question.kind === 'units' ? question.range : null,
    value: answerTo(question, answers),
    triage: question.section === null,
    at: part.indexOf(question) + 1,
    count: part.length,
    before: questions[place - 1]?.key ?? null,
    answers: writeAnswers(answers),
  }
}

function textsOf({ edition: { body, texts } }: Asked, question: Question, locale: Locale) {
  const labels = ownLabels(body)
  const read = (id: string, fallback: string | undefined) => itemText(texts, id, fallback ?? id, locale)
  switch (question.kind) {
    case 'prerequisite':
      return read(question.id, labels.prerequisites.get(question.id))
    case 'item':
    case 'units':
      return read(question.id, labels.items.get(question.id))
    case 'number':
      return read(question.about, labels.items.get(question.about) ?? labels.sections.get(question.section ?? ''))
    case 'choice': {
      const group = question.group.split('/').at(-1) ?? ''
      return read(group, labels.sections.get(question.section ?? ''))
    }
    default:
      return { label: '', help: '', example: '', proof: '' }
  }
}
