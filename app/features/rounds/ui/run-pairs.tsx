import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { points } from './run-result.tsx'

export type ShownPair = {
  menteeId: string
  mentorId: string
  mentee: string
  mentor: string
  score: number
  locked: boolean
  lockedNow: boolean
}
type Props = { roundId: string; runId: string; pairs: ShownPair[]; changeable: boolean }

const FIRST = 50

/** Every pair of a run, the best first; each can be looked at and locked. */
export function RunPairs({ roundId, runId, pairs, changeable }: Props) {
  const t = useT()
  const rest = pairs.slice(FIRST)
  return (
    <PageSection title={t('rounds.run.pairList')} id="pairs">
      <PairTable {...{ roundId, runId, changeable }} pairs={pairs.slice(0, FIRST)} />
      {rest.length > 0 ? (
        <details>
          <summary className="min-h-11 py-2 font-bold">{t('rounds.answers.more', { count: rest.length })}</summary>
          <PairTable {...{ roundId, runId, changeable }} pairs={rest} />
        </details>
      ) : null}
    </PageSection>
  )
}

function PairTable({ roundId, runId, pairs, changeable }: Props) {
  const t = useT()
  const columns = [
    { id: 'mentee', label: t('rounds.answers.mentee') },
    { id: 'mentor', label: t('rounds.answers.mentor') },
    { id: 'score', label: t('rounds.run.score'), number: true },
    ...(changeable ? [{ id: 'lock', label: t('rounds.run.state') }] : []),
  ]
  const rows = pairs.map((pair) => ({
    id: pair.menteeId,
    cells: {
      mentee: <LocaleLink to={`/organiser/rounds/${roundId}/mentees/${pair.menteeId}?run=${runId}`}>{pair.mentee}</LocaleLink>,
      ...{ mentor: pair.mentor, score: points(pair.score), lock: <Lock roundId={roundId} pair={pair} /> },
    },
  }))
  return <DataTable caption={t('rounds.run.pairList')} columns={columns} rows={rows} />
}

function Lock({ roundId, pair: { menteeId, mentorId, mentee, mentor, lockedNow } }: { roundId: string; pair: ShownPair }) {
  const t = useT()
  const names = t(lockedNow ? 'rounds.run.unlockPair' : 'rounds.run.lockPair', { mentee, mentor })
  return (
    <LocaleForm to={`/organiser/rounds/${roundId}/mentees/${menteeId}`} className="flex flex-wrap items-center gap-3" preventScrollReset>
      {lockedNow ? <Tag tone="info">{t('rounds.run.locked')}</Tag> : null}
      <input type="hidden" name="mentorId" value={mentorId} />
      <input type="hidden" name="back" value="run" />
      <Button name="intent" value={lockedNow ? 'untie' : 'lock'} tone="quiet" aria-label={names}>
        {t(lockedNow ? 'rounds.run.unlock' : 'rounds.run.lock')}
      </Button>
    </LocaleForm>
  )
}
