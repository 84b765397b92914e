import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'

export type ShownInvited = {
  state: 'waiting' | 'accepted' | 'expired'
  step: 'accept' | 'signIn' | 'switchAccount' | 'join'
  name: string
  email: string
  organisation: string
  officesWord: boolean
}
type Props = { view: ShownInvited; token: string; refused: Refused | undefined }

/** What stands behind the link of an invitation, and the one thing to do. */
export function InvitationPanel({ view, token, refused }: Props) {
  const t = useT()
  const { state, step, organisation, email } = view
  if (state === 'expired')
    return (
      <Notice tone="warning" title={t('applications.invitation.expiredTitle')}>
        <p>{t('applications.invitation.expired', { organisation })}</p>
      </Notice>
    )
  if (state === 'accepted') return <Used />
  return (
    <>
      <p>{t('applications.invitation.from', { organisation })}</p>
      <p>{t(view.officesWord ? 'applications.invitation.officesWord' : 'applications.invitation.claim')}</p>
      <p>{t('applications.invitation.forEmail', { email })}</p>
      {step === 'accept' ? <Accept token={token} refused={refused} /> : null}
      {step === 'signIn' ? <SignIn token={token} refused={refused} /> : null}
      {step === 'switchAccount' ? <Notice tone="warning">{t('applications.invitation.switchAccount', { email })}</Notice> : null}
      {step === 'join' ? <Join view={view} token={token} refused={refused} /> : null}
    </>
  )
}

function Used() {
  const t = useT()
  return (
    <>
      <Notice title={t('applications.invitation.acceptedTitle')}>
        <p>{t('applications.invitation.accepted')}</p>
      </Notice>
      <ButtonLink to="/sign-in">{t('applications.invitation.signInButton')}</ButtonLink>
    </>
  )
}

function Accept({ token, refused }: Omit<Props, 'view'>) {
  const t = useT()
  return (
    <LocaleForm className="space-y-6">
      <ErrorSummary refused={refused} />
      <input type="hidden" name="token" value={token} />
      <Button name="intent" value="accept">
        {t('applications.invitation.accept')}
      </Button>
    </LocaleForm>
  )
}

function SignIn({ token, refused }: Omit<Props, 'view'>) {
  const t = useT()
  const locale = useLocale()
  const next = `${href(locale, '/invitation')}?token=${encodeURIComponent(token)}`
  return (
    <div className="space-y-6">
      <ErrorSummary refused={refused} />
      <p>{t('applications.invitation.signIn')}</p>
      <ButtonLink to={`/sign-in?next=${encodeURIComponent(next)}`}>{t('applications.invitation.signInButton')}</ButtonLink>
    </div>
  )
}

function Join({ view, token, refused }: Props) {
  const t = useT()
  const labels = { name: t('applications.invitation.name'), newPassword: t('applications.invitation.password') }
  return (
    <LocaleForm className="space-y-6" noValidate>
      <ErrorSummary refused={refused} labels={labels} />
      <p>{t('applications.invitation.join')}</p>
      <input type="hidden" name="token" value={token} />
      {/* Password managers keep the password under this address. */}
      <input type="email" name="email" value={view.email} autoComplete="username" readOnly hidden />
      <TextField
        name="name"
        label={labels.name}
        autoComplete="nickname"
        maxLength={80}
        required
        {...fieldState(refused, 'name', view.name)}
      />
      <TextField
        name="newPassword"
        label={labels.newPassword}
        type="password"
        hint={t('applications.invitation.passwordHint')}
        autoComplete="new-password"
        required
        error={refused?.errors.newPassword?.[0]}
      />
      <Button name="intent" value="join">
        {t('applications.invitation.joinButton')}
      </Button>
    </LocaleForm>
  )
}
