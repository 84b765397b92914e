import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { panelApplications } from '#app/features/applications/list-panel.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { formatDay, hongKongDay } from '#app/lib/dates.ts'
import type { Locale } from '#app/lib/locales.ts'
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
  const { head, lines } = await takeOut(ctx, actor, t, 'csv')
  return writeCsv([head, ...lines])
}

/** The same on paper. */
export async function printPanel(ctx: Ctx, actor: Actor, t: Translate, locale: Locale): Promise<Buffer> {
  const { head, lines } = await takeOut(ctx, actor, t, 'pdf')
  const at = ctx.now()
  const family = locale === 'zh-Hans' ? 'noto-sans-sc' : 'noto-sans-hk'
  const lead = t('casework.panel.made', { day: formatDay(at.toISOString(), locale), count: lines.length })
  const columns = head.map((label, column) => ({ label, share: SHARES[column] ?? 10 }))
  // The fonts and what draws with them take a fifth of a second to load: whoever never prints does not wait for them.
  const { writeTablePdf } = await import('#app/files/table-pdf.server.ts')
  return writeTablePdf({ title: t('casework.panel.title'), lead, columns, rows: lines, lang: LANG[locale], family, at })
}

const SHARES = [17, 24, 17, 10, 8, 13, 13]
const LANG = { en: 'en', 'zh-Hant': 'zh-HK', 'zh-Hans': 'zh-CN' } as const

async function takeOut(ctx: Ctx, actor: Actor, t: Translate, form: 'csv' | 'pdf') {
  const cases = await listPanelCases(ctx, actor)
  const about = { actorId: actor.id, action: 'panel.exported', subjectKind: 'panel', subjectId: 'panel' }
  await recordAudit(ctx.db, { id: ctx.newId(), at: ctx.now(), ...about, detail: { cases: cases.length, form } })
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
  return { head, lines }
}
