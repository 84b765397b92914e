import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { listEditions } from '../open-rule-sets.server.ts'
import { readRuleSetFor } from '../read-rule-set-draft.server.ts'
import { listSimulationsFor, type SimulationView } from '../read-simulations.server.ts'
import { labFormSchema } from '../rule-set-form.schema.ts'
import { cancelSimulation, startSimulation } from '../start-simulation.server.ts'
import { RuleSetLabPage } from '../ui/rule-set-lab-page.tsx'

const POLL_MS = 600

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const view = await readRuleSetFor(ctx, actor, params.id ?? '')
  const simulations = await listSimulationsFor(ctx, actor, { ruleSetId: view.id })
  const shown = simulations.find(({ id }) => id === url.searchParams.get('run')) ?? simulations[0] ?? null
  const editions = await listEditions(ctx)
  const ready = view.problems.length === 0
  return {
    title: `${translateTo(locale)('ruleSets.lab.title')}: ${view.edition}`,
    head: { id: view.id, edition: view.edition, revision: view.revision, ready },
    editions: editions.filter(({ id, route }) => id !== view.id && route === view.route).map(({ id, edition }) => ({ id, edition })),
    shown,
    earlier: simulations.filter((one) => one !== shown).map(brief),
  }
})

const brief = ({ id, status, createdAt, against, startedBy, revision }: SimulationView) => ({
  ...{ id, status, createdAt, against, startedBy, revision },
})

export const action = signedInForm(labFormSchema, async ({ ctx, actor, locale, params, form }) => {
  const id = params.id ?? ''
  if (form.intent === 'cancel') await cancelSimulation(ctx, actor, { id: form.id, ruleSetId: id })
  else await startSimulation(ctx, actor, { id, against: form.against })
  return redirect(href(locale, `/admin/rule-sets/${id}/simulate`))
})

export default function RuleSetSimulateRoute() {
  const data = useLoaderData<typeof loader>()
  const { revalidate } = useRevalidator()
  const open = data.shown?.status === 'waiting' || data.shown?.status === 'running'
  useEffect(() => {
    if (!open) return
    const timer = setInterval(() => document.visibilityState === 'visible' && revalidate(), POLL_MS)
    return () => clearInterval(timer)
  }, [open, revalidate])
  return <RuleSetLabPage {...data} refused={useActionData<typeof action>()} />
}
