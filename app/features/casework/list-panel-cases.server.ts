import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { panelApplications } from '#app/features/applications/list-panel.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { listRecommendationsOf } from './case.repo.server.ts'
import { writeCsv } from './write-csv.ts'

/** Every case that waits for the panel, with what was recommended about it. */
export async function listPanelCases(ctx: Ctx, actor: Actor) {
  const rows = await panelApplications(ctx, actor)
  const opinions = await listRecommendationsOf(
    ctx.db,
    rows.map(({ id }) => id),
  )
  const names = await namesOf(
    ctx.db,
    opinions.map(({ officerId }) => officerId),
  )
  return rows.map(({ id, reference, route, submittedAt, claimedScore, name }) => {
    const opinion = opinions.find(({ applicationId }) => applicationId === id)
    return {
      id,
      reference: reference ?? '',
      name,
      route,
      submittedAt: submittedAt ?? '',
      claimedScore,
      verdict: opinion?.verdict ?? null,
      officer: opinion ? (names.get(opinion.officerId) ?? '') : null,
    }
  })
}

/** The panel's list as a spreadsheet; that it was taken out of the house is written down. */
export async function exportPanel(ctx: Ctx, actor: Actor, t: Translate): Promise<string> {
  const cases = await listPanelCases(ctx, actor)
  const about = { actorId: actor.id, action: 'panel.exported', subjectKind: 'panel', subjectId: 'panel', detail: { cases: cases.length } }
  await recordAudit(ctx.db, { id: ctx.newId(), at: ctx.now(), ...about })
  const head = (['reference', 'name', 'route', 'sent', 'score', 'recommendation', 'officer'] as const).map((key) =>
    t(`casework.panel.${key}`),
  )
  const lines = cases.map(({ reference, name, route, submittedAt, claimedScore, verdict, officer }) => [
    reference,
    name,
    t(`applications.route.${route}`),
    hongKongDay(new Date(submittedAt)),
    claimedScore === null ? '' : String(claimedScore),
    verdict ? t(`casework.decide.${verdict}`) : '',
    officer ?? '',
  ])
  return writeCsv([head, ...lines])
}
