import type { Refused } from '#app/http/handler.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { RadioGroup, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { NONE, SAID, UNSURE } from '../check-answers.ts'
import type { QuestionView } from '../question-view.ts'

/** The heading of a question's page. */
export function questionTitle({ kind, label, input }: Pick<QuestionView, 'kind' | 'label' | 'input'>, t: Translate): string {
  if (kind === 'excluded' || kind === 'route') return t(`eligibility.question.${kind}`)
  return kind === 'number' ? (inputName(input, t) ?? label) : label
}

/** What a number is called, where it is one that we know. */
function inputName(input: string, t: Translate): string | undefined {
  const key = `eligibility.question.input.${input}`
  return t.has(key) ? t.dynamic(key) : undefined
}

/** The one field of a question. */
export function QuestionField({ question, refused }: { question: QuestionView; refused: Refused | undefined }) {
  const t = useT()
  const state = fieldState(refused, 'answer', question.value)
  if (question.range)
    return <NumberField question={question} state={{ ...state, defaultValue: state.defaultValue === 'unsure' ? '' : state.defaultValue }} />
  return (
    <>
      {question.kind === 'route' ? <p>{t('eligibility.question.routeHelp')}</p> : null}
      {question.countries.length > 0 ? <Countries question={question} /> : null}
      <RadioGroup name="answer" legend={legendOf(question, t)} options={optionsOf(question, t)} {...state} />
    </>
  )
}

type NumberProps = { question: QuestionView; state: { error?: string; defaultValue?: string | undefined } }

function NumberField({ question: { kind, input, label }, state }: NumberProps) {
  const t = useT()
  const own = kind === 'units' ? t('eligibility.question.units') : (inputName(input, t) ?? `${t('eligibility.question.number')}: ${label}`)
  return <TextField name="answer" label={own} inputMode="numeric" autoComplete="off" maxLength={12} className="max-w-40" {...state} />
}

function Countries({ question: { countries } }: { question: QuestionView }) {
  const t = useT()
  return (
    <div className="space-y-2">
      <p>{t('eligibility.question.excludedHelp')}</p>
      <ul className="list-disc ps-5">
        {countries.map((country) => (
          <li key={country}>{country}</li>
        ))}
      </ul>
    </div>
  )
}

function legendOf({ kind }: QuestionView, t: Translate): string {
  return t(kind === 'item' || kind === 'prerequisite' ? 'eligibility.question.isTrue' : 'eligibility.question.answer')
}

function optionsOf({ kind, choices, routes }: QuestionView, t: Translate) {
  if (kind === 'route') {
    return routes.map((value) => ({ value, label: t(`eligibility.route.${value}`), hint: t(`eligibility.question.routeHint.${value}`) }))
  }
  const unsure = { label: t('eligibility.question.unsure'), hint: t('eligibility.question.unsureHint') }
  if (kind === 'choice') {
    const own = choices.map(({ id, label }) => ({ value: id, label }))
    return [...own, { value: NONE, label: t('eligibility.question.none') }, { value: UNSURE, ...unsure }]
  }
  return SAID.map((value) => (value === 'unsure' ? { value, ...unsure } : { value, label: t(`eligibility.question.${value}`) }))
}
