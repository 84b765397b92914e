import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { formatList } from '#app/lib/lists.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { CheckboxGroup } from '#app/ui/field.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { Stat, StatList } from '#app/ui/stat.tsx'
import type { RoundPairStatus, RoundSide, RoundState } from '../round.ts'
import { PairStatusTag } from './round-tags.tsx'

type Says = 'waiting' | 'accepted' | 'declined'
type AnswerRow = {
  id: string
  status: RoundPairStatus
  mentee: string
  mentor: string
  points: number
  menteeAnswer: Says
  mentorAnswer: Says
  menteeReason: string | null
  mentorReason: string | null
}
export type Answers = { counts: Record<RoundPairStatus, number>; rows: AnswerRow[] }
type Props = {
  head: { id: string; state: RoundState }
  answers: Answers
  answerBy: string | null
  remainder: Remainder
  refused: Refused | undefined
}
export type Remainder = { free: number; left: { id: string; side: RoundSide; name: string; silent: boolean }[] }

const FIRST = 50

/** Who answered what; what an organiser may have to act on stands first. */
export function RoundAnswers({ head, answers, answerBy, remainder, refused }: Props) {
  const t = useT()
  const locale = useLocale()
  const { counts, rows } = answers
  return (
    <PageSection title={t('rounds.answers.title')}>
      {head.state === 'published' && answerBy ? <p>{t('rounds.answers.until', { day: formatDay(answerBy, locale) })}</p> : null}
      <StatList>
        {(['accepted', 'proposed', 'declined', 'expired'] as const).map((status) => (
          <Stat key={status} label={t(`rounds.answers.status.${status}`)} value={counts[status]} />
        ))}
      </StatList>
      {head.state === 'published' ? <Next id={head.id} free={remainder.free} waiting={counts.proposed} /> : null}
      {head.state === 'published' && remainder.left.length > 0 ? <LeftOut left={remainder.left} refused={refused} /> : null}
      <AnswerTable rows={rows.slice(0, FIRST)} />
      {rows.length > FIRST ? (
        <details>
          <summary className="min-h-11 py-2 font-bold">{t('rounds.answers.more', { count: rows.length - FIRST })}</summary>
          <AnswerTable rows={rows.slice(FIRST)} />
        </details>
      ) : null}
    </PageSection>
  )
}

function Next({ id, free, waiting }: { id: string; free: number; waiting: number }) {
  const t = useT()
  return (
    <div className="card max-w-[42rem] space-y-4">
      <p>{free > 0 ? t('rounds.answers.rematchText', { count: free }) : t('rounds.answers.rematchNone')}</p>
      <div className="flex flex-wrap items-center gap-3">
        {free > 0 ? <ButtonLink to={`/organiser/rounds/${id}/run`}>{t('rounds.answers.rematch')}</ButtonLink> : null}
        {waiting === 0 ? (
          <LocaleForm>
            <Button name="intent" value="close" tone="secondary">
              {t('rounds.answers.close')}
            </Button>
          </LocaleForm>
        ) : null}
      </div>
      {waiting > 0 ? <p className="text-muted">{t('rounds.answers.closeHint')}</p> : null}
    </div>
  )
}

/** Whom the next wave passes over: who did not answer can be taken back in here. */
function LeftOut({ left, refused }: { left: Remainder['left']; refused: Refused | undefined }) {
  const t = useT()
  const label = ({ side, name }: Remainder['left'][number]) => t('rounds.answers.leftOne', { name, side: t(`rounds.side.${side}`) })
  const silent = left.filter((one) => one.silent)
  const gone = left.filter((one) => !one.silent)
  return (
    <div className="card max-w-[42rem] space-y-4">
      <h3 className="text-xl">{t('rounds.answers.leftTitle', { count: left.length })}</h3>
      {silent.length > 0 ? (
        <LocaleForm className="space-y-4" noValidate>
          <CheckboxGroup
            name="who"
            legend={t('rounds.answers.backLegend')}
            hint={t('rounds.answers.backHint')}
            options={silent.map((one) => ({ value: `${one.side}:${one.id}`, label: label(one) }))}
            error={refused?.errors.who?.[0]}
          />
          <Button name="intent" value="takeBack" tone="secondary">
            {t('rounds.answers.back')}
          </Button>
        </LocaleForm>
      ) : null}
      {gone.length > 0 ? (
        <p className="text-muted">{t('rounds.answers.gone', { count: gone.length, names: formatList(gone.map(label), t.locale) })}</p>
      ) : null}
    </div>
  )
}

function AnswerTable({ rows }: { rows: AnswerRow[] }) {
  const t = useT()
  const says = (answer: Says, reason: string | null) =>
    answer === 'declined'
      ? t('rounds.answers.says.declined', { reason: reason ? t.dynamic(`rounds.reason.${reason}`) : '' })
      : t(`rounds.answers.says.${answer}`)
  if (rows.length === 0) return <Notice>{t('rounds.error.noPairs')}</Notice>
  return (
    <DataTable
      caption={t('rounds.answers.title')}
      columns={[
        { id: 'mentee', label: t('rounds.answers.mentee') },
        { id: 'mentor', label: t('rounds.answers.mentor') },
        { id: 'points', label: t('rounds.answers.points'), number: true },
        { id: 'menteeSays', label: t('rounds.answers.menteeSays') },
        { id: 'mentorSays', label: t('rounds.answers.mentorSays') },
        { id: 'status', label: t('rounds.answers.outcome') },
      ]}
      rows={rows.map(({ id, mentee, mentor, points, status, menteeAnswer, menteeReason, mentorAnswer, mentorReason }) => ({
        id,
        cells: {
          ...{ mentee, mentor, points, status: <PairStatusTag status={status} /> },
          ...{ menteeSays: says(menteeAnswer, menteeReason), mentorSays: says(mentorAnswer, mentorReason) },
        },
      }))}
    />
  )
}
