import { useT } from '#app/i18n/use-t.tsx'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import type { SectionId } from '../application.ts'
import type { Answers, Field } from '../application-field.ts'
import type { Problem } from '../application-progress.ts'
import { answerRows, type Names } from '../application-summary.ts'

type Props = {
  section: SectionId
  fields: readonly Field[]
  answers: Answers
  names: Names
  /** Where an answer is changed; none on a copy. */
  change?: string | undefined
  problems?: readonly Problem[]
}

/** Answers to read, each with its link to change it and what is wrong with it. */
export function AnswersList({ section, fields, answers, names, change, problems = [] }: Props) {
  const t = useT()
  const rows = answerRows(section, fields, answers, t, names).map(({ name, label, value }): SummaryRow => {
    const problem = problems.find(({ field }) => field === name)
    return {
      label,
      value: <Value value={value} problem={problem && t.dynamic(problem.key)} />,
      change: change ? { to: change, label: t('ui.change') } : undefined,
    }
  })
  return <SummaryList rows={rows} />
}

function Value({ value, problem }: { value: string[]; problem: string | undefined }) {
  const t = useT()
  return (
    <>
      {value.length === 0 && !problem ? <span className="text-muted">{t('application.page.nothing')}</span> : null}
      {value.length > 1 ? (
        <ul className="list-disc space-y-1 ps-5">
          {value.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : (
        <span className="whitespace-pre-line break-words">{value[0]}</span>
      )}
      {problem ? <span className="block font-bold text-error">{problem}</span> : null}
    </>
  )
}
