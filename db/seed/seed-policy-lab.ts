import { draftRuleSet } from '#app/features/eligibility/draft-rule-set.server.ts'
import { currentRuleSet } from '#app/features/eligibility/open-rule-sets.server.ts'
import { storedAssessments } from '#app/features/eligibility/read-lab-assessments.server.ts'
import { runSimulation } from '#app/features/eligibility/run-simulation.server.ts'
import { saveDraft } from '#app/features/eligibility/save-draft.server.ts'
import { startSimulation } from '#app/features/eligibility/start-simulation.server.ts'
import { dayAgo, type World } from './seed-world.ts'

/** A draft that somebody is thinking about: the same criteria, one more of them to meet; and what that would change. */
export async function seedPolicyLab(world: World) {
  const ctx = world.on(12)
  const administrator = await world.actor('admin')
  const inForce = await currentRuleSet(ctx, 'general')
  if (!inForce) throw new Error('no edition is in force')
  const id = await draftRuleSet(ctx, administrator, { id: inForce.id })
  const values = { title: 'Draft: seven of twelve criteria', passMark: 7, validFrom: dayAgo(world, -60) }
  await saveDraft(ctx, administrator, { id, revision: 1, edits: [{ do: 'set', path: [], values }] })
  const later = world.on(1)
  await runSimulation(later, { simulationId: await startSimulation(later, administrator, { id }) }, [storedAssessments])
}
