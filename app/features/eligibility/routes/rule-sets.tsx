import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readUpload } from '#app/files/read-upload.server.ts'
import { answerFormData, refuse, signedIn, valuesOf } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { draftRuleSet, importRuleSet } from '../draft-rule-set.server.ts'
import { listRuleSetsFor } from '../read-rule-set-draft.server.ts'
import { canEditRules } from '../rule-set.policy.ts'
import { newRuleSetSchema } from '../rule-set-form.schema.ts'
import { RuleSetListPage } from '../ui/rule-set-list-page.tsx'

const LARGEST = 1024 * 1024

export const loader = signedIn(async ({ ctx, actor, locale }) => ({
  title: translateTo(locale)('ruleSets.title'),
  ruleSets: await listRuleSetsFor(ctx, actor),
}))

export const action = signedIn(async (args) => {
  authorize(canEditRules(args.actor))
  await args.ctx.limits.take('upload', args.actor.id)
  const { form, file, problem } = await readUpload(args.request, { fieldName: 'file', maxBytes: LARGEST })
  if (problem) return refuse(422, { file: [problem === 'tooLarge' ? 'ruleSets.error.tooLarge' : 'ruleSets.error.notJson'] }, valuesOf(form))
  if (file) form.set('text', new TextDecoder().decode(file.bytes))
  return answerFormData(newRuleSetSchema, args, form, async ({ ctx, actor, locale, form: input }) => {
    const id = input.intent === 'draft' ? await draftRuleSet(ctx, actor, input) : await importRuleSet(ctx, actor, input)
    return redirect(`${href(locale, `/admin/rule-sets/${id}`)}?notice=saved`)
  })
})

export default function RuleSetsRoute() {
  return <RuleSetListPage ruleSets={useLoaderData<typeof loader>().ruleSets} refused={useActionData<typeof action>()} />
}
