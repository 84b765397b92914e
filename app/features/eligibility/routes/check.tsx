import { useLoaderData } from '@remix-run/react'
import { anyone } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { parseAnswers } from '../check-answers.ts'
import { rulesOf } from '../item-text.ts'
import { findOpenCheck } from '../open-check.server.ts'
import { questionsOf } from '../questions.ts'
import { listChecks } from '../read-check.server.ts'
import { StartPage } from '../ui/start-page.tsx'

export const loader = anyone(async ({ ctx, actor, locale }) => {
  const t = translateTo(locale)
  const [check, saved] = await Promise.all([findOpenCheck(ctx, parseAnswers(null)), listChecks(ctx, actor)])
  return {
    title: t('eligibility.title'),
    description: t('eligibility.description'),
    rules: check ? rulesOf(check.edition, locale) : null,
    count: check ? questionsOf(check.edition.body, check.answers, check.around).length : 0,
    saved,
  }
})

export default function CheckRoute() {
  return <StartPage {...useLoaderData<typeof loader>()} />
}
