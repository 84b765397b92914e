import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PARTS } from '#app/features/mentorship/score-weights.ts'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { changeSettings } from '../change-round.server.ts'
import { previewSettings } from '../preview-weights.server.ts'
import { readRoundHead } from '../read-round.server.ts'
import { settingsSchema } from '../round.schema.ts'
import { nextRoundState } from '../round.ts'
import { RoundSettingsPage, type SettingsRefused } from '../ui/round-settings-page.tsx'
import { usePreview } from './use-preview.ts'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const head = await readRoundHead(ctx, actor, { roundId: params.id ?? '', locale })
  const t = translateTo(locale)
  return {
    title: `${t('rounds.settings.title')}: ${head.title}`,
    head,
    changeable: nextRoundState(head.state, 'change') !== undefined,
    partLabels: Object.fromEntries(PARTS.map((part) => [part, t(`matching.part.${part}`)])),
  }
})

export const action = signedInForm(settingsSchema, async ({ ctx, actor, locale, params, form, values }) => {
  const roundId = params.id ?? ''
  const { intent, revision, ...settings } = form
  if (intent === 'preview') {
    const preview = await previewSettings(ctx, actor, { roundId, settings })
    return data<SettingsRefused>({ ok: false, errors: {}, values, preview })
  }
  await changeSettings(ctx, actor, { roundId, revision, ...settings })
  return redirect(`${href(locale, `/organiser/rounds/${roundId}`)}?notice=saved`)
})

export default function RoundSettingsRoute() {
  const { head, changeable, partLabels } = useLoaderData<typeof loader>()
  const refused = useActionData<SettingsRefused>()
  const { preview, onChange } = usePreview(refused?.preview)
  return <RoundSettingsPage {...{ head, changeable, partLabels, refused, preview, onChange }} />
}
