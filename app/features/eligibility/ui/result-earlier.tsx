import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { formatPartialDay } from '#app/lib/dates.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ResultView } from '../result-view.ts'

const COLUMNS = ['period', 'score', 'needed', 'result', 'unknown'] as const
const TONES = { passes: 'good', open: 'waiting', short: 'neutral' } as const

/** The archive. Nobody can apply under these any more, and the page says so before it shows them. */
export function ResultEarlier({ earlier }: { earlier: ResultView['earlier'] }) {
  const t = useT()
  if (earlier.length === 0) return null
  const rows = earlier.map((edition) => ({ id: edition.id, cells: cellsOf(edition, t) }))
  const columns = COLUMNS.map((id) => ({ id, label: t(`eligibility.result.earlier.${id}`), number: id === 'needed' }))
  return (
    <PageSection title={t('eligibility.result.earlierTitle')}>
      <p className="max-w-[42rem]">
        <Tag>{t('eligibility.result.archive')}</Tag> {t('eligibility.result.earlierText')}
      </p>
      <DataTable caption={t('eligibility.result.earlierTitle')} columns={columns} rows={rows} />
    </PageSection>
  )
}

function cellsOf(
  { score: { low, high }, max, passMark, outcome, unknown, validFrom, validTo }: ResultView['earlier'][number],
  t: Translate,
) {
  const most = max ?? high
  return {
    period: periodOf(validFrom, validTo, t),
    score:
      low === high ? t('eligibility.result.exact', { score: low, max: most }) : t('eligibility.result.range', { low, high, max: most }),
    needed: passMark,
    result: <Tag tone={TONES[outcome]}>{t(`eligibility.result.earlierOutcome.${outcome}`)}</Tag>,
    unknown: unknown.length > 0 ? unknown.join(t.locale === 'en' ? ', ' : '、') : t('eligibility.result.nothing'),
  }
}

function periodOf(validFrom: string | null, validTo: string | null, t: Translate): string {
  const from = validFrom && formatPartialDay(validFrom, t.locale)
  const to = validTo && formatPartialDay(validTo, t.locale)
  if (from && to) return t('eligibility.result.fromUntil', { from, to })
  return from ? t('eligibility.result.from', { from }) : t('eligibility.result.until', { to: to || '–' })
}
