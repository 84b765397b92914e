import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import type { InvitationState } from '../invitation.ts'
import type { BadLine } from '../invitation-list.ts'
import { ImportForm, importLabels } from './import-form.tsx'
import { InvitationTable, type ShownInvitation } from './invitation-table.tsx'
import { ListReport } from './list-report.tsx'

export type InvitingOrganisation = { id: string; name: string; verified: boolean }

type Props = {
  title: string
  kind: 'office' | 'organiser'
  organisations: InvitingOrganisation[]
  chosen: InvitingOrganisation
  items: ShownInvitation[]
  counts: Record<InvitationState, number>
  next: string | null
  filter: { state: InvitationState | 'all'; after?: string | undefined }
  done: { invited: number; alreadyInvited: number }
  refused: (Refused & { report?: { good: number; bad: BadLine[] } }) | undefined
}

/** Import a list, see who answered. The office and the organisers have one such page each. */
export function InvitationsPage(props: Props) {
  const { title, kind, organisations, chosen, refused, done } = props
  const t = useT()
  const back = kind === 'office' ? { to: '/office', label: t('applications.office.back') } : undefined
  return (
    <Page
      title={title}
      lead={t(kind === 'office' ? 'applications.invitations.introOffice' : 'applications.invitations.introOrganiser')}
      back={back}
    >
      <Imported {...done} />
      <ErrorSummary refused={refused} labels={importLabels(t)} />
      {refused?.report ? <ListReport {...refused.report} /> : null}
      {chosen.verified ? (
        <ImportForm
          refused={refused}
          organisations={organisations.filter(({ verified }) => verified)}
          chosen={chosen}
          good={refused?.report?.good ?? 0}
        />
      ) : (
        <Notice tone="warning">{t('applications.invitations.notVerified')}</Notice>
      )}
      <SentInvitations {...props} />
    </Page>
  )
}

function Imported({ invited, alreadyInvited }: Props['done']) {
  const t = useT()
  if (invited === 0 && alreadyInvited === 0) return null
  return (
    <Notice tone="success" live>
      {invited > 0 ? <p>{t('applications.invitations.invited', { count: invited })}</p> : null}
      {alreadyInvited > 0 ? <p>{t('applications.invitations.alreadyInvited', { count: alreadyInvited })}</p> : null}
    </Notice>
  )
}

function SentInvitations({ kind, organisations, chosen, items, counts, next, filter }: Props) {
  const t = useT()
  const at = (state: string, organisation = chosen.id) => `/${kind}/invitations?organisation=${organisation}&state=${state}`
  const total = counts.waiting + counts.accepted + counts.expired
  const states = (['all', 'waiting', 'accepted', 'expired'] as const).map((state) => ({
    to: at(state),
    label: t(`applications.invitations.state.${state}`),
    count: state === 'all' ? total : counts[state],
    current: state === filter.state,
  }))
  const ofOrganisations = organisations.map(({ id, name }) => ({ to: at('all', id), label: name, current: id === chosen.id }))
  return (
    <PageSection title={t('applications.invitations.sentTitle')}>
      {organisations.length > 1 ? <LinkTabs items={ofOrganisations} label={t('applications.invitations.organisation')} /> : null}
      <LinkTabs items={states} label={t('applications.office.status')} />
      <InvitationTable items={items} caption={t('applications.invitations.sentTitle')} mayResend={chosen.verified} />
      <Pager
        previous={filter.after ? at(filter.state) : undefined}
        next={next ? `${at(filter.state)}&after=${encodeURIComponent(next)}` : undefined}
      />
    </PageSection>
  )
}
