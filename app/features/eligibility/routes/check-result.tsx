import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anyone, anyoneForm, type Refused } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { resultFormSchema } from '../check.schema.ts'
import { leaveCheck } from '../leave-check.server.ts'
import { openCheck } from '../open-check.server.ts'
import { resultView } from '../result-view.ts'
import { saveCheck } from '../save-check.server.ts'
import { checkAddress } from '../ui/check-address.ts'
import { KeepCheck } from '../ui/keep-check.tsx'
import { ResultPage } from '../ui/result-page.tsx'

export const loader = anyone(async ({ ctx, actor, url, locale, visit }) => {
  visit.setHeader('X-Robots-Tag', 'noindex')
  const result = resultView(await openCheck(ctx, url.searchParams.get('a')), locale)
  return {
    title: translateTo(locale)('eligibility.result.title'),
    result,
    signedIn: actor !== null,
    migrant: actor?.migrant === true,
    left: url.searchParams.has('left'),
    once: ctx.newToken(),
  }
})

export const action = anyoneForm(resultFormSchema, async ({ ctx, actor, url, locale, form }) => {
  const answers = url.searchParams.get('a') ?? ''
  if (form.intent === 'leave') {
    await leaveCheck(ctx, { ...form, answers })
    return redirect(`${href(locale, checkAddress('result', answers, { left: '1' }))}#leave`)
  }
  // A visitor comes back to this very page, where the answers stand in the address.
  if (!actor) return redirect(`${href(locale, '/sign-in')}?next=${encodeURIComponent(href(locale, checkAddress('result', answers)))}`)
  const id = await saveCheck(ctx, actor, { answers })
  return redirect(href(locale, form.intent === 'apply' ? `/application?check=${id}` : `/check/saved/${id}?notice=saved`))
})

export default function CheckResultRoute() {
  const t = useT()
  const { title, result, migrant, ...rest } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  return (
    <ResultPage
      result={result}
      title={title}
      back={{ to: checkAddress('question', result.answers, { at: result.back ?? '' }), label: t('eligibility.question.back') }}
      live
    >
      <KeepCheck answers={result.answers} mayApply={result.outcome !== 'refused' && !migrant} refused={refused} {...rest} />
    </ResultPage>
  )
}
