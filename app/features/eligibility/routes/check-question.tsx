import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anyone, anyoneForm, type Refused, refuse } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { answerSchema } from '../check.schema.ts'
import { writeAnswers } from '../check-answers.ts'
import { openCheck } from '../open-check.server.ts'
import { findQuestion, questionView } from '../question-view.ts'
import { giveAnswer } from '../questions.ts'
import { stepAfter } from '../step-after.ts'
import { checkAddress } from '../ui/check-address.ts'
import { questionTitle } from '../ui/question-field.tsx'
import { QuestionPage } from '../ui/question-page.tsx'

export const loader = anyone(async ({ ctx, url, locale, visit }) => {
  visit.setHeader('X-Robots-Tag', 'noindex')
  const check = await openCheck(ctx, url.searchParams.get('a'))
  const question = questionView(check, orNotFound(findQuestion(check, url.searchParams.get('at'))), locale)
  return {
    title: questionTitle(question, translateTo(locale)),
    question,
    fromResult: url.searchParams.get('from') === 'result',
  }
})

export const action = anyoneForm(answerSchema, async ({ ctx, url, locale, form, values }) => {
  const check = await openCheck(ctx, url.searchParams.get('a'))
  const { question } = orNotFound(findQuestion(check, url.searchParams.get('at')))
  const given = giveAnswer(question, form.skip ? 'unsure' : (form.answer ?? ''), check.answers)
  if (typeof given === 'string') return refuse(422, { answer: [given] }, values)
  const next = stepAfter(await openCheck(ctx, writeAnswers(given)), question.key, url.searchParams.get('from') === 'result')
  const address = next === null ? checkAddress('result', writeAnswers(given)) : checkAddress('question', writeAnswers(given), { at: next })
  return redirect(href(locale, address))
})

export default function CheckQuestionRoute() {
  const { question, fromResult } = useLoaderData<typeof loader>()
  return <QuestionPage question={question} fromResult={fromResult} refused={useActionData<Refused>()} />
}
