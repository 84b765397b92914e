import type { LabSource } from '#app/features/eligibility/lab-source.ts'
import { editionNames } from '#app/features/eligibility/open-rule-sets.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { countSentUnder, listLabSections, listSentUnder } from './application-lab.repo.server.ts'
import { type LabAnswers, toLabRun } from './lab-run.ts'

/** Applications for the policy lab, beside the assessments that people left. */
export const sentApplications: LabSource = async (ctx, route) => {
  const names = await editionNames(ctx, route)
  const ids = [...names.keys()]
  return {
    count: await countSentUnder(ctx.db, ids),
    read: async (page) => {
      const rows = await listSentUnder(ctx.db, ids, page)
      const answers = groupSections(
        await listLabSections(
          ctx.db,
          rows.map(({ id }) => id),
        ),
      )
      return rows.map(({ id, ruleSetId, submittedAt }) => {
        const day = hongKongDay(new Date(submittedAt ?? 0))
        return { id, ...toLabRun(names.get(ruleSetId ?? '') ?? '', answers.get(id) ?? EMPTY, day) }
      })
    },
  }
}

const EMPTY: LabAnswers = { claims: {}, personal: {}, education: { items: [] }, work: { items: [] } }

function groupSections(rows: { applicationId: string; section: string; answers: string }[]): Map<string, LabAnswers> {
  const groups = new Map<string, LabAnswers>()
  for (const { applicationId, section, answers } of rows) {
    const known = groups.get(applicationId) ?? EMPTY
    const read = JSON.parse(answers) as object
    groups.set(applicationId, { ...known, [section]: { ...known[section as keyof LabAnswers], ...read } })
  }
  return groups
}
