import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type ActorArgs, answerFormData, type Refused, refuse, signedIn, valuesOf } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { hongKongDay } from '#app/lib/dates.ts'
import { href } from '#app/lib/locales.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { canSubmitApproval } from '../approval.policy.ts'
import { claimSchema, withdrawalSchema } from '../approval.schema.ts'
import { approvalOf } from '../approval-of.server.ts'
import { type ReadLetter, readLetter } from '../read-letter.server.ts'
import { submitApproval } from '../submit-approval.server.ts'
import { ApprovalForm } from '../ui/approval-form.tsx'
import { ApprovalStatusPanel } from '../ui/approval-status.tsx'
import { withdrawApproval } from '../withdraw-approval.server.ts'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const approval = await approvalOf(ctx, actor)
  const mayClaim = canSubmitApproval(actor, approval?.status)
  return data({
    title: translateTo(locale)('applications.approval.title'),
    approval,
    verified: actor.verified,
    mayClaim,
    today: hongKongDay(ctx.now()),
  })
})

export const action = signedIn(async (args) => {
  await args.ctx.limits.take('upload', args.actor.id)
  const read = await readLetter(args.ctx, args.request)
  return read.form.get('intent') === 'withdraw' ? withdraw(args, read.form) : submit(args, read)
})

/** Fields and file are checked together, so that everything wrong is said at once. */
async function submit(args: ActorArgs, { form, letter, problem }: ReadLetter) {
  const schema = claimSchema(hongKongDay(args.ctx.now()))
  const parsed = parseWithZod(form, { schema })
  const errors = parsed.status === 'success' ? {} : (parsed.error ?? {})
  if (parsed.status !== 'success' || !letter) return refuse(422, { ...errors, letter: problem ? [problem] : null }, valuesOf(form))
  return answerFormData(schema, args, form, async ({ ctx, actor, locale, form: claim }) => {
    await submitApproval(ctx, actor, { ...claim, letter })
    return redirect(`${href(locale, '/approval')}?notice=uploaded`)
  })
}

async function withdraw(args: ActorArgs, form: FormData) {
  return answerFormData(withdrawalSchema, args, form, async ({ ctx, actor, locale }) => {
    await withdrawApproval(ctx, actor)
    return redirect(`${href(locale, '/approval')}?notice=withdrawn`)
  })
}

export default function ApprovalRoute() {
  const { title, approval, verified, mayClaim, today } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const t = useT()
  return (
    <Page title={title} lead={t('applications.approval.intro')} width="text">
      {verified ? null : <Notice tone="warning">{t('applications.approval.verifyFirst')}</Notice>}
      {approval ? <ApprovalStatusPanel approval={approval} refused={mayClaim ? undefined : refused} /> : null}
      {mayClaim ? <ApprovalForm refused={refused} today={today} earlier={approval} /> : null}
    </Page>
  )
}
