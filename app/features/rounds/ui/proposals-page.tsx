import { useT } from '#app/i18n/use-t.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import type { TagTone } from '#app/ui/tag.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import type { ProposalView } from '../read-proposal.server.ts'

const TONES: Record<ProposalView['state'], TagTone | undefined> = {
  ...{ answer: 'waiting', waiting: 'info', accepted: 'good' },
  ...{ declinedByYou: undefined, fellThrough: undefined, expired: undefined },
}

/** All that was proposed to oneself: a mail can be lost. */
export function ProposalsPage({ proposals }: { proposals: ProposalView[] }) {
  const t = useT()
  return (
    <Page title={t('rounds.proposal.listTitle')} lead={t('rounds.proposal.listLead')} width="text">
      {proposals.length === 0 ? <EmptyState title={t('rounds.proposal.none')} text={t('rounds.proposal.noneText')} /> : null}
      {proposals.length > 0 ? (
        <TaskList>
          {proposals.map(({ id, other, organisation, round, state }) => (
            <TaskRow
              key={id}
              to={`/proposals/${id}`}
              label={other}
              hint={`${organisation} · ${round}`}
              status={t(`rounds.proposal.short.${state}`)}
              tone={TONES[state]}
            />
          ))}
        </TaskList>
      ) : null}
    </Page>
  )
}
