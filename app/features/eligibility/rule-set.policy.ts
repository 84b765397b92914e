import { type Actor, isAdministrator } from '#app/features/accounts/actor.ts'
import type { RuleSetState } from '#db/schema.ts'

type Draft = { state: RuleSetState; proposedBy: string | null }

export const canEditRules = (actor: Actor) => isAdministrator(actor)

export const canProposeRuleSet = (actor: Actor, { state, proposedBy }: Draft) =>
  canEditRules(actor) && state === 'draft' && proposedBy === null

/** Four eyes: whoever proposed an edition is not the one who publishes it. */
export const canPublishRuleSet = (actor: Actor, { state, proposedBy }: Draft) =>
  canEditRules(actor) && state === 'draft' && proposedBy !== null && proposedBy !== actor.id
