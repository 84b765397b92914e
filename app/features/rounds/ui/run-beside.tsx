import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatNumber } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { ROUND_POLICIES } from '../round.ts'
import { points, type ShownSummary } from './run-result.tsx'

export type OtherRun = { summary: ShownSummary; difference: { same: number; changed: number; onlyBefore: number; onlyAfter: number } }
type Props = { roundId: string; summary: ShownSummary; other: OtherRun | null; changeable: boolean }

/** The same people under another policy, number by number. */
export function RunBeside({ roundId, summary, other, changeable }: Props) {
  const t = useT()
  if (!other && !changeable) return null
  return (
    <PageSection title={t('rounds.run.compare')}>
      <p className="text-muted">{t('rounds.run.compareHint')}</p>
      {other ? <Table roundId={roundId} summary={summary} other={other} /> : null}
      {changeable ? (
        <LocaleForm to={`/organiser/rounds/${roundId}/run`} className="flex flex-wrap gap-3">
          <input type="hidden" name="intent" value="start" />
          {ROUND_POLICIES.filter((policy) => policy !== summary.policy && policy !== other?.summary.policy).map((policy) => (
            <Button key={policy} name="policy" value={policy} tone="secondary">
              {t('rounds.run.try', { policy: t(`rounds.settings.policies.${policy}`) })}
            </Button>
          ))}
        </LocaleForm>
      ) : null}
    </PageSection>
  )
}

function Table({ roundId, summary, other }: { roundId: string; summary: ShownSummary; other: OtherRun }) {
  const t = useT()
  const locale = useLocale()
  const { same, changed, onlyBefore, onlyAfter } = other.difference
  const columns = [
    { id: 'policy', label: t('rounds.publish.policy') },
    { id: 'matched', label: t('rounds.run.matched'), number: true },
    { id: 'floor', label: t('rounds.run.floor'), number: true },
    { id: 'mean', label: t('rounds.run.mean'), number: true },
    { id: 'total', label: t('rounds.run.total'), number: true },
  ]
  const rows = [summary, other.summary].map((one, at) => ({
    id: one.id,
    cells: {
      policy: <PolicyName roundId={roundId} run={one} here={at === 0} />,
      matched: t('rounds.run.of', { matched: one.matched, all: one.mentees }),
      ...{ floor: points(one.floor), mean: points(one.mean), total: formatNumber(Math.round(one.total / 100), locale) },
    },
  }))
  return (
    <>
      <DataTable caption={t('rounds.run.compare')} columns={columns} rows={rows} />
      <p>{t('rounds.run.compareDifference', { same, changed, gone: onlyBefore, come: onlyAfter })}</p>
    </>
  )
}

function PolicyName({ roundId, run, here }: { roundId: string; run: ShownSummary; here: boolean }) {
  const t = useT()
  const name = t(`rounds.settings.policies.${run.policy}`)
  return here ? name : <LocaleLink to={`/organiser/rounds/${roundId}/run?run=${run.id}`}>{name}</LocaleLink>
}
