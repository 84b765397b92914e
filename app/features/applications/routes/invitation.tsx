import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { tokenSchema } from '#app/features/accounts/account.schema.ts'
import { anyone, anyoneForm, type Refused, refuse } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { AppError } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { acceptInvitation } from '../accept-invitation.server.ts'
import { acceptSchema } from '../invitation.schema.ts'
import { joinByInvitation } from '../join-by-invitation.server.ts'
import { readInvitation } from '../read-invitation.server.ts'
import { InvitationPanel } from '../ui/invitation-panel.tsx'

export const loader = anyone(async ({ ctx, actor, url, locale }) => {
  const title = translateTo(locale)('applications.invitation.title')
  const token = tokenSchema.safeParse(url.searchParams.get('token') ?? '')
  if (!token.success) return data({ title, token: null, view: null })
  return data({ title, token: token.data, view: await readInvitation(ctx, actor, { token: token.data, locale }) })
})

export const action = anyoneForm(acceptSchema, async ({ ctx, actor, locale, visit, form }) => {
  const next = ({ migrant }: { migrant: boolean }) => href(locale, migrant ? '/onboarding' : '/approval')
  if (form.intent === 'accept') {
    if (!actor) throw new AppError('conflict', 'applications.invitation.signIn')
    return redirect(next(await acceptInvitation(ctx, actor, form)))
  }
  const joined = await joinByInvitation(ctx, { ...form, locale, userAgent: visit.userAgent, addressKey: visit.addressKey })
  if (!joined.ok) return refuse(422, joined.errors, { name: form.name })
  return redirect(next(joined.value), { headers: { 'Set-Cookie': visit.cookies.session.write(joined.value.session) } })
})

export const meta = () => [{ name: 'robots', content: 'noindex' }]

export default function InvitationRoute() {
  const { title, token, view } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const t = useT()
  return (
    <Page title={title} width="text">
      {view && token ? (
        <InvitationPanel view={view} token={token} refused={refused} />
      ) : (
        <Notice tone="warning">{t('applications.invitation.missing')}</Notice>
      )}
    </Page>
  )
}
