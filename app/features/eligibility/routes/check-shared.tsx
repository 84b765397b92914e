import { useLoaderData } from '@remix-run/react'
import { anyone } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { resultView } from '../result-view.ts'
import { openSharedCheck } from '../share-check.server.ts'
import { ResultPage } from '../ui/result-page.tsx'

export const loader = anyone(async ({ ctx, locale, params, visit }) => {
  // Set before it is looked for, so that a link that ended is not kept either.
  visit.setHeader('X-Robots-Tag', 'noindex, nofollow')
  visit.setHeader('Cache-Control', 'no-store')
  const check = await openSharedCheck(ctx, params.token ?? '')
  return { title: translateTo(locale)('eligibility.share.shownTitle'), shareEndsAt: check.shareEndsAt, result: resultView(check, locale) }
})

export default function CheckSharedRoute() {
  const t = useT()
  const locale = useLocale()
  const { title, shareEndsAt, result } = useLoaderData<typeof loader>()
  return (
    <ResultPage
      result={result}
      title={title}
      live={false}
      note={<Notice>{t('eligibility.share.shownText', { day: formatDay(shareEndsAt ?? '', locale) })}</Notice>}
    >
      <p className="no-print">
        <ButtonLink to="/check">{t('eligibility.share.own')}</ButtonLink>
      </p>
    </ResultPage>
  )
}
