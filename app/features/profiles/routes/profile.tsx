import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { ownProfileOf } from '../own-profile.server.ts'
import { ProfileSummary } from '../ui/profile-summary.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const profile = { ...(await ownProfileOf(ctx, actor)), name: actor.name }
  return data({ title: translateTo(locale)('profiles.profile.title'), profile, mentor: actor.mentor })
})

export default function ProfileRoute() {
  const { title, profile, mentor } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={t('profiles.check.seenByText')} width="text">
      {profile.completedAt ? null : (
        <Notice title={t('profiles.profile.continue')}>
          <p className="mb-3">{t('profiles.profile.continueText')}</p>
          <ButtonLink to="/onboarding">{t('profiles.profile.continue')}</ButtonLink>
        </Notice>
      )}
      <ProfileSummary profile={profile} mentor={mentor} from="profile" />
    </Page>
  )
}
