import type { Spread } from '#app/features/mentorship/solver/spread.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatNumber } from '#app/lib/dates.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { Stat, StatList } from '#app/ui/stat.tsx'
import type { RoundPolicy } from '../round.ts'
import { RunBands } from './run-bands.tsx'
import { type OtherRun, RunBeside } from './run-beside.tsx'
import { RunPairs, type ShownPair } from './run-pairs.tsx'

export type ShownSummary = {
  id: string
  policy: RoundPolicy
  matched: number
  mentees: number
  places: number
  floor: number | null
  total: number
  mean: number | null
  spread: Spread | null
  proof: 'duality' | 'everyPair'
  bands: number[]
  groups: { language: string; people: number | null; matched: number | null; mean: number | null }[]
}
export type ShownResult = {
  summary: ShownSummary
  other: OtherRun | null
  pairs: ShownPair[]
  unmatched: { menteeId: string; mentee: string; why: string; help: string }[]
}
type Props = {
  roundId: string
  run: { id: string; policy: RoundPolicy; snapshot: string | null }
  result: ShownResult
  changeable: boolean
}

/** Basis points as people read them. */
export const points = (value: number | null) => (value === null ? '–' : String(Math.round(value / 100)))

export function RunResult({ roundId, run, result, changeable }: Props) {
  const t = useT()
  const locale = useLocale()
  const { summary, other, pairs, unmatched } = result
  return (
    <div className="space-y-10">
      <StatList>
        <Stat label={t('rounds.run.matched')} value={t('rounds.run.of', { matched: summary.matched, all: summary.mentees })} />
        <Stat label={t('rounds.run.places')} value={formatNumber(summary.places, locale)} />
        <Stat label={t('rounds.run.floor')} value={points(summary.floor)} />
        <Stat label={t('rounds.run.mean')} value={points(summary.mean)} />
        <Stat label={t('rounds.run.total')} value={formatNumber(Math.round(summary.total / 100), locale)} />
      </StatList>
      <p>{summary.proof === 'duality' ? t('rounds.run.proved') : t('rounds.run.provedStable')}</p>
      {summary.spread ? <SpreadText spread={summary.spread} /> : null}
      <RunBands bands={summary.bands} />
      <RunBeside roundId={roundId} summary={summary} other={other} changeable={changeable} />
      <UnmatchedPeople roundId={roundId} runId={run.id} unmatched={unmatched} />
      <Fairness groups={summary.groups} />
      <RunPairs roundId={roundId} runId={run.id} pairs={pairs} changeable={changeable} />
      <Again runId={run.id} snapshot={run.snapshot} />
    </div>
  )
}

function SpreadText({ spread: { concave, even } }: { spread: Spread }) {
  const t = useT()
  return (
    <p className="text-muted">
      {concave > 0 ? t('rounds.spread.ran.concave', { points: concave / 100 }) : null}{' '}
      {even === 'off' ? null : t(`rounds.spread.ran.${even}`)}
    </p>
  )
}

function UnmatchedPeople({ roundId, runId, unmatched }: { roundId: string; runId: string; unmatched: ShownResult['unmatched'] }) {
  const t = useT()
  const title = t('rounds.run.unmatched')
  const columns = [
    { id: 'mentee', label: t('rounds.answers.mentee') },
    { id: 'why', label: t('rounds.run.why') },
    { id: 'help', label: t('rounds.run.change') },
  ]
  const rows = unmatched.map(({ menteeId, mentee, why, help }) => ({
    id: menteeId,
    cells: { mentee: <LocaleLink to={`/organiser/rounds/${roundId}/mentees/${menteeId}?run=${runId}`}>{mentee}</LocaleLink>, why, help },
  }))
  return (
    <PageSection title={title}>
      {rows.length === 0 ? <p>{t('rounds.run.everybody')}</p> : <DataTable caption={title} columns={columns} rows={rows} />}
    </PageSection>
  )
}

function Fairness({ groups }: { groups: ShownSummary['groups'] }) {
  const t = useT()
  const title = t('rounds.run.fairness')
  const kept = t('rounds.run.keptBack')
  const columns = [
    { id: 'group', label: t('rounds.run.group') },
    { id: 'people', label: t('rounds.run.people'), number: true },
    { id: 'share', label: t('rounds.run.share'), number: true },
    { id: 'mean', label: t('rounds.run.mean'), number: true },
  ]
  const rows = groups.map(({ language, people, matched, mean }) => ({
    id: language,
    cells: {
      ...{ group: t.dynamic(`vocabulary.language.${language}`), people: people ?? kept },
      share: people === null || matched === null ? kept : t('rounds.run.percent', { share: Math.round((matched / people) * 100) }),
      mean: mean === null ? kept : points(mean),
    },
  }))
  return (
    <PageSection title={title}>
      <p className="max-w-[42rem] text-muted">{t('rounds.run.fairnessHint')}</p>
      <DataTable caption={title} columns={columns} rows={rows} />
    </PageSection>
  )
}

/** How anybody runs it again, and by which fingerprint they know that it was the same. */
function Again({ runId, snapshot }: { runId: string; snapshot: string | null }) {
  const t = useT()
  return (
    <details>
      <summary className="min-h-11 py-2 font-bold">{t('rounds.run.code')}</summary>
      <div className="space-y-2 pt-2">
        <p>{t('rounds.run.codeHint')}</p>
        <p>
          <code className="block break-all rounded-control bg-sunk p-3">npm run --silent praya -- round --replay {runId}</code>
        </p>
        <p className="break-all text-muted text-sm">{t('rounds.run.fingerprint', { sha: snapshot ?? '' })}</p>
      </div>
    </details>
  )
}
