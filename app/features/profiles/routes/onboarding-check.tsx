import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { TileProgress } from '#app/ui/tile-progress.tsx'
import { completeProfile } from '../complete-profile.server.ts'
import { ownProfileOf } from '../own-profile.server.ts'
import { completionSchema } from '../profile.schema.ts'
import { missingSteps, STEPS } from '../profile.ts'
import { ProfileSummary } from '../ui/profile-summary.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const profile = { ...(await ownProfileOf(ctx, actor)), name: actor.name }
  return data({ title: translateTo(locale)('profiles.check.title'), profile, mentor: actor.mentor })
})

export const action = signedInForm(completionSchema, async ({ ctx, actor, locale }) => {
  await completeProfile(ctx, actor)
  return redirect(`${href(locale, '/')}?notice=saved`)
})

export default function OnboardingCheckRoute() {
  const { title, profile, mentor } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const t = useT()
  const { doneSteps } = profile
  const label = t('profiles.onboarding.done', { count: doneSteps.length, total: STEPS.length })
  return (
    <Page
      title={title}
      lead={t('profiles.check.text')}
      back={{ to: `/onboarding/${STEPS.at(-1)}`, label: t('profiles.onboarding.back') }}
      width="text"
    >
      <ErrorSummary refused={refused} />
      <TileProgress done={doneSteps.length} total={STEPS.length} label={label} />
      {missingSteps(doneSteps).length > 0 ? <Notice tone="warning">{t('profiles.check.missing')}</Notice> : null}
      {doneSteps.includes('free-time') ? null : <Notice>{t('profiles.check.freeTimeHint')}</Notice>}
      <ProfileSummary profile={profile} mentor={mentor} from="check" />
      <Notice title={t('profiles.check.seenBy')}>
        <p>{t('profiles.check.seenByText')}</p>
      </Notice>
      <LocaleForm className="space-y-2">
        <p className="text-muted">{t('profiles.check.finishHint')}</p>
        <Button>{t('profiles.check.finish')}</Button>
      </LocaleForm>
    </Page>
  )
}
