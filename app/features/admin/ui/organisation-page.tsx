import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'

type Text = { text: string; lang: Locale }
type Role = 'representative' | 'organiser' | 'officer' | 'administrator'
type Organisation = { id: string; name: Text; about: Text; website: string | null; verified: boolean; roles: Role[] }
type Member = { membershipId: string; userId: string; role: Role; name: string; email: string; isSelf: boolean }

export function OrganisationPage({
  organisation,
  members,
  refused,
}: {
  organisation: Organisation
  members: Member[]
  refused: Refused | undefined
}) {
  const t = useT()
  return (
    <Page
      title={organisation.name.text}
      titleLang={REGIONAL[organisation.name.lang]}
      width="text"
      back={{ to: '/admin/organisations', label: t('admin.organisations.title') }}
    >
      <ErrorSummary refused={refused} />
      <Verifying verified={organisation.verified} />
      <p lang={REGIONAL[organisation.about.lang]}>{organisation.about.text}</p>
      {organisation.website ? <p className="break-all">{organisation.website}</p> : null}
      <PageSection title={t('admin.organisations.members')}>
        {members.length === 0 ? <p className="text-muted">{t('admin.organisations.noMembers')}</p> : null}
        <ul className="divide-y divide-line border-y border-line">
          {members.map((member) => (
            <MemberRow key={member.membershipId} organisationId={organisation.id} member={member} />
          ))}
        </ul>
      </PageSection>
      <PageSection title={t('admin.organisations.add')}>
        <LocaleForm className="space-y-4">
          <input type="hidden" name="intent" value="add" />
          <TextField
            name="email"
            type="email"
            label={t('admin.people.email')}
            hint={t('admin.organisations.addHint')}
            {...fieldState(refused, 'email')}
          />
          <SelectField
            name="role"
            label={t('admin.organisations.role')}
            options={organisation.roles.map((role) => ({ value: role, label: t(`organisations.role.${role}`) }))}
            {...fieldState(refused, 'role')}
          />
          <Button>{t('admin.organisations.add')}</Button>
        </LocaleForm>
      </PageSection>
    </Page>
  )
}

function Verifying({ verified }: { verified: boolean }) {
  const t = useT()
  if (verified) return <Notice tone="success" title={t('admin.organisations.verified')} />
  return (
    <Notice tone="warning" title={t('admin.organisations.unverified')}>
      <LocaleForm className="mt-3">
        <Button name="intent" value="verify" tone="secondary">
          {t('admin.organisations.verify')}
        </Button>
      </LocaleForm>
    </Notice>
  )
}

/** A link, not a button: the page that it leads to asks again. */
function MemberRow({ organisationId, member }: { organisationId: string; member: Member }) {
  const t = useT()
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <span className="min-w-0">
        <LocaleLink to={`/admin/people/${member.userId}`}>{member.name}</LocaleLink> · {t(`organisations.role.${member.role}`)}
        <span className="block break-all text-muted">{member.email}</span>
      </span>
      {member.isSelf ? null : (
        <ButtonLink to={`/admin/organisations/${organisationId}?end=${member.membershipId}`} tone="quiet">
          {t('admin.organisations.end')}
          <span className="sr-only">: {member.name}</span>
        </ButtonLink>
      )}
    </li>
  )
}
