import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { href } from '#app/lib/locales.ts'
import { isInForce } from '../edition.ts'
import { listEditions } from '../open-rule-sets.server.ts'
import { proposeRuleSet, publishRuleSet, retirable, unreadiness } from '../publish-rule-set.server.ts'
import { namesAround, readRuleSetFor } from '../read-rule-set-draft.server.ts'
import { canProposeRuleSet, canPublishRuleSet } from '../rule-set.policy.ts'
import { publishFormSchema } from '../rule-set-form.schema.ts'
import { RuleSetPublishPage } from '../ui/rule-set-publish-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const view = await readRuleSetFor(ctx, actor, params.id ?? '')
  const editions = await listEditions(ctx)
  const day = hongKongDay(ctx.now())
  const { id, edition, state, revision, validFrom, proposedAt, publishedAt } = view
  return {
    title: `${translateTo(locale)('ruleSets.publish.title')}: ${edition}`,
    set: { id, edition, state, revision, validFrom, proposedAt, publishedAt, ...(await namesAround(ctx, view)) },
    notReady: state === 'draft' ? (unreadiness(view, editions) ?? null) : null,
    may: { propose: canProposeRuleSet(actor, view), publish: canPublishRuleSet(actor, view) },
    inForce: isInForce(view, day),
    retirable: retirable(editions, view, day).map((one) => ({ id: one.id, edition: one.edition })),
  }
})

export const action = signedInForm(publishFormSchema, async ({ ctx, actor, locale, params, form }) => {
  const id = params.id ?? ''
  const to = (notice: string) => redirect(`${href(locale, `/admin/rule-sets/${id}/publish`)}?notice=${notice}`)
  if (form.intent === 'propose') {
    await proposeRuleSet(ctx, actor, { id, revision: form.revision })
    return to('sent')
  }
  await publishRuleSet(ctx, actor, { id, revision: form.revision, retire: form.retire })
  return to('published')
})

export default function RuleSetPublishRoute() {
  return <RuleSetPublishPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
