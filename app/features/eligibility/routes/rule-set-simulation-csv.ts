import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { readSimulationFor } from '../read-simulations.server.ts'
import { simulationCsv } from '../simulation-csv.ts'
import { groupLabel } from '../simulation-words.ts'

/** The table of a finished simulation, for spreadsheets. What the page keeps back is kept back here too. */
export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  await ctx.limits.take('read', actor.id)
  const { result, against, createdAt } = await readSimulationFor(ctx, actor, { id: params.run ?? '', ruleSetId: params.id ?? '' })
  if (!result) throw new AppError('not_found')
  const t = translateTo(locale)
  const csv = simulationCsv(result, {
    head: {
      dimension: t('ruleSets.lab.title'),
      group: t('ruleSets.lab.group'),
      people: t('ruleSets.lab.people'),
      before: t('ruleSets.lab.before', { edition: against }),
      after: t('ruleSets.lab.after'),
      change: t('ruleSets.lab.change'),
    },
    everybody: t('ruleSets.lab.everybody'),
    keptBack: t('ruleSets.lab.keptBack'),
    dimension: (dimension) => t(`ruleSets.lab.short.${dimension}`),
    group: (dimension, id) => groupLabel(t, dimension, id),
  })
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="simulation-${createdAt.slice(0, 10)}.csv"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
