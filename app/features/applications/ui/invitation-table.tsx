import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { InvitationState } from '../invitation.ts'

export type ShownInvitation = {
  id: string
  name: string
  email: string
  state: InvitationState
  createdAt: string
  expiresAt: string
  acceptedAt: string | null
}

const TONE = { waiting: 'waiting', accepted: 'good', expired: 'neutral' } as const

export function InvitationTable({ items, caption, mayResend }: { items: ShownInvitation[]; caption: string; mayResend: boolean }) {
  const t = useT()
  const locale = useLocale()
  if (items.length === 0) return <EmptyState title={t('applications.invitations.empty')} />
  const columns = [
    { id: 'name', label: t('applications.invitations.name') },
    { id: 'state', label: t('applications.office.status') },
    { id: 'sent', label: t('applications.invitations.sentOn') },
    { id: 'actions', label: t('applications.invitations.actions') },
  ]
  const rows = items.map((invitation) => ({
    id: invitation.id,
    cells: {
      name: (
        <>
          <bdi>{invitation.name}</bdi>
          <bdi className="block break-all text-muted">{invitation.email}</bdi>
        </>
      ),
      state: <State invitation={invitation} />,
      sent: formatDay(invitation.createdAt, locale),
      actions: invitation.state === 'accepted' ? '–' : <Actions invitation={invitation} mayResend={mayResend} />,
    },
  }))
  return <DataTable caption={caption} columns={columns} rows={rows} />
}

function State({ invitation: { state, acceptedAt, expiresAt } }: { invitation: ShownInvitation }) {
  const t = useT()
  const since = acceptedAt
    ? `${t('applications.invitations.acceptedOn')} ${formatDay(acceptedAt, t.locale)}`
    : `${t('applications.invitations.until')} ${formatDay(expiresAt, t.locale)}`
  return (
    <>
      <Tag tone={TONE[state]}>{t(`applications.invitations.state.${state}`)}</Tag>
      {state === 'expired' ? null : <span className="block text-muted">{since}</span>}
    </>
  )
}

function Actions({ invitation: { id, name }, mayResend }: { invitation: ShownInvitation; mayResend: boolean }) {
  const t = useT()
  const actions = [
    { intent: 'resend', label: t('applications.invitations.resend'), full: t('applications.invitations.resendTo', { name }) },
    { intent: 'withdraw', label: t('applications.invitations.withdraw'), full: t('applications.invitations.withdrawFor', { name }) },
  ]
  return (
    <span className="flex flex-wrap justify-end gap-2 sm:justify-start">
      {actions
        .filter(({ intent }) => intent === 'withdraw' || mayResend)
        .map(({ intent, label, full }) => (
          <LocaleForm key={intent} encType="multipart/form-data">
            <input type="hidden" name="invitationId" value={id} />
            <Button name="intent" value={intent} tone="quiet" aria-label={full} className="min-h-11 px-3">
              {label}
            </Button>
          </LocaleForm>
        ))}
    </span>
  )
}
