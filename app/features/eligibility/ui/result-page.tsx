import type { ReactNode } from 'react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Stat, StatList } from '#app/ui/stat.tsx'
import type { ResultView } from '../result-view.ts'
import { checkAddress } from './check-address.ts'
import { PrintButton } from './print-button.tsx'
import { ResultChange } from './result-change.tsx'
import { ResultCriteria } from './result-criteria.tsx'
import { ResultEarlier } from './result-earlier.tsx'

type Props = {
  result: ResultView
  title: string
  lead?: string | undefined
  back?: { to: string; label: string } | undefined
  /** Whether the answers can be changed from here. */
  live: boolean
  /** Above the result: what was just done, or whose it is. */
  note?: ReactNode
  /** What can be done with it. */
  children?: ReactNode
}

const TONES = { passes: 'success', open: 'info', short: 'warning', refused: 'error' } as const

/** A result of the self-check: going on, saved, or shared. */
export function ResultPage({ result, title, lead, back, live, note, children }: Props) {
  const t = useT()
  return (
    <Page title={title} lead={lead ?? t(`eligibility.route.${result.route}`)} back={back} actions={<PrintButton />}>
      {note}
      <Notice tone={TONES[result.outcome]} title={t(`eligibility.outcome.${result.outcome}.title`)}>
        <p>{t(`eligibility.outcome.${result.outcome}.text`)}</p>
      </Notice>
      {result.touched ? <Score result={result} /> : null}
      {live ? <Unanswered result={result} /> : null}
      <ResultChange result={result} />
      <ResultCriteria result={result} live={live} />
      <ResultEarlier earlier={result.earlier} />
      {children}
      <Rules rules={result.rules} />
    </Page>
  )
}

function Score({ result: { score, max, passMark, kind } }: { result: ResultView }) {
  const t = useT()
  const { low, high } = score
  const own = kind === 'points' ? 'points' : 'score'
  return (
    <div className="space-y-3">
      <StatList>
        <Stat
          value={low === high ? low : t('eligibility.result.noMaxRange', { low, high })}
          label={max === null ? t(`eligibility.result.${own}`) : t(`eligibility.result.${own}Of`, { max })}
        />
        <Stat value={passMark} label={t('eligibility.result.passMarkLabel')} />
      </StatList>
      {low === high ? null : <p className="max-w-[42rem] text-muted">{t('eligibility.result.rangeText')}</p>}
    </div>
  )
}

function Unanswered({ result: { unanswered, next, answers } }: { result: ResultView }) {
  const t = useT()
  if (next === null) return null
  return (
    <div className="no-print flex flex-wrap items-center gap-4">
      <p>{t('eligibility.result.unanswered', { count: unanswered })}</p>
      <ButtonLink to={checkAddress('question', answers, { at: next })}>{t('eligibility.result.goOn')}</ButtonLink>
    </div>
  )
}

function Rules({ rules: { checkedOn, sourceName, sourceUrl } }: { rules: ResultView['rules'] }) {
  const t = useT()
  const source = t('eligibility.start.source', { name: sourceName })
  return (
    <div className="max-w-[42rem] space-y-2 text-muted">
      <p>
        {t('eligibility.result.rules', { day: formatDay(checkedOn, useLocale()) })} {sourceUrl ? <a href={sourceUrl}>{source}</a> : source}
      </p>
      <p>{t('eligibility.result.noPromise')}</p>
    </div>
  )
}
