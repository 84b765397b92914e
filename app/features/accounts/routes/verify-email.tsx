import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anyone, anyoneForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { verifySchema } from '../account.schema.ts'
import { isLinkAlive } from '../check-link.server.ts'
import { resendVerification } from '../resend-verification.server.ts'
import { VerifyEmailPage } from '../ui/verify-email-page.tsx'
import { verifyEmail } from '../verify-email.server.ts'

export const loader = anyone(async ({ ctx, url, locale }) => {
  const token = url.searchParams.get('token')
  const alive = await isLinkAlive(ctx.db, ctx.now(), { purpose: 'verify', token })
  const state = alive ? 'alive' : token !== null ? 'dead' : url.searchParams.has('sent') ? 'sent' : 'ask'
  return { title: translateTo(locale)('accounts.verify.title'), state, token: token ?? '', demo: ctx.settings.mode === 'demo' } as const
})

export const action = anyoneForm(verifySchema, async ({ ctx, visit, locale, form }) => {
  if (form.intent === 'resend') {
    await resendVerification(ctx, visit, form)
    return redirect(href(locale, '/verify-email?sent=1'))
  }
  const { resetToken } = await verifyEmail(ctx, form)
  return redirect(href(locale, resetToken ? `/reset-password?token=${resetToken}` : '/sign-in?notice=verified'))
})

export default function VerifyEmailRoute() {
  return <VerifyEmailPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
