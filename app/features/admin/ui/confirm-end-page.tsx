import type { MembershipRole } from '#app/features/organisations/organisation.ts'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

type Member = { membershipId: string; name: string; email: string; role: MembershipRole }
type Props = { organisation: { id: string; name: { text: string } }; member: Member; refused: Refused | undefined }

/** Asked before somebody's role ends, on a page of its own, so that it needs no JavaScript. */
export function ConfirmEndPage({ organisation, member, refused }: Props) {
  const t = useT()
  const here = `/admin/organisations/${organisation.id}`
  return (
    <Page title={t('admin.organisations.endAsk', { name: member.name })} width="text" back={{ to: here, label: organisation.name.text }}>
      <ErrorSummary refused={refused} />
      <Notice tone="warning">
        {t('admin.organisations.endText', { role: t(`organisations.role.${member.role}`), organisation: organisation.name.text })}
      </Notice>
      <p className="break-all text-muted">{member.email}</p>
      <LocaleForm to={`${here}?end=${member.membershipId}`} className="flex flex-wrap gap-3">
        <input type="hidden" name="membershipId" value={member.membershipId} />
        <Button name="intent" value="end" tone="danger">
          {t('admin.organisations.end')}
        </Button>
        <ButtonLink to={here} tone="quiet">
          {t('ui.cancel')}
        </ButtonLink>
      </LocaleForm>
    </Page>
  )
}
