import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { href } from '#app/lib/locales.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { savedFormSchema } from '../check.schema.ts'
import { deleteCheck, readCheck } from '../read-check.server.ts'
import { resultView } from '../result-view.ts'
import { endShare, shareCheck } from '../share-check.server.ts'
import { ResultPage } from '../ui/result-page.tsx'
import { ShareCheck } from '../ui/share-check.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const check = await readCheck(ctx, actor, params.id ?? '')
  const { id, savedAt, shareEndsAt } = check
  return { title: translateTo(locale)('eligibility.save.title2'), id, savedAt, shareEndsAt, result: resultView(check, locale) }
})

export const action = signedInForm(savedFormSchema, async ({ ctx, actor, locale, params, form }) => {
  const id = params.id ?? ''
  if (form.intent === 'share') {
    const token = await shareCheck(ctx, actor, { id })
    return { link: ctx.settings.origin + href(locale, `/check/shared/${token}`) }
  }
  if (form.intent === 'end') {
    await endShare(ctx, actor, { id })
    return redirect(href(locale, `/check/saved/${id}?notice=withdrawn`))
  }
  await deleteCheck(ctx, actor, { id })
  return redirect(href(locale, '/check?notice=removed'))
})

export default function CheckSavedRoute() {
  const t = useT()
  const locale = useLocale()
  const { title, id, savedAt, shareEndsAt, result } = useLoaderData<typeof loader>()
  const answered = useActionData<{ link?: string }>()
  return (
    <ResultPage
      result={result}
      title={title}
      lead={`${t(`eligibility.route.${result.route}`)} · ${t('eligibility.save.savedOn', { day: formatDay(savedAt, locale) })}`}
      back={{ to: '/check', label: t('eligibility.saved.title') }}
      live={false}
    >
      {result.outcome === 'refused' ? null : (
        <p className="no-print">
          <ButtonLink to={`/application?check=${id}`}>{t('eligibility.result.apply')}</ButtonLink>
        </p>
      )}
      <ShareCheck link={answered?.link} shareEndsAt={shareEndsAt} />
    </ResultPage>
  )
}
