import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { conversationOf, openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { peopleWithRole } from '#app/features/organisations/list-members.server.ts'
import { formatDay } from '#app/lib/dates.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { type LocalText, readLocalText } from '#app/lib/local-text.ts'
import { LOCALES } from '#app/lib/locales.ts'
import type { Db } from '#db/client.ts'
import type { Cohorts, Programmes } from '#db/schema.ts'
import { canRunProgrammesOf } from './programme.policy.ts'
import { findCohortFor, listEnrolled } from './programme.repo.server.ts'

type Group = { cohort: Cohorts; programme: Programmes }

/**
 * Lets somebody into the conversation of their cohort, in the transaction that gives them the place; gives its id. The first
 * one opens it, for everybody who has a place and for the organisers.
 */
export async function joinCohortConversation(ctx: Ctx, trx: Db, { cohort, programme }: Group, userId: string): Promise<string> {
  const subjectId = cohort.id
  const isOpen = (await conversationOf(trx, 'cohort', subjectId)) !== undefined
  const userIds = isOpen ? [userId] : await everybodyIn(trx, { cohort, programme }, userId)
  const names = namesOf({ cohort, programme })
  const { organisationId } = programme
  return openConversation(trx, { id: ctx.newId(), kind: 'cohort', subjectId, organisationId, names, userIds, at: ctx.now() })
}

async function everybodyIn(trx: Db, { cohort, programme }: Group, userId: string): Promise<string[]> {
  const enrolled = (await listEnrolled(trx, cohort.id)).map((one) => one.userId)
  return [...new Set([...enrolled, ...(await peopleWithRole(trx, [programme.organisationId], 'organiser')), userId])]
}

/** A programme has several groups; their first day tells them apart. */
function namesOf({ cohort, programme }: Group): LocalText {
  const titles = readLocalText(programme.titles)
  return Object.fromEntries(
    LOCALES.flatMap((locale) => (titles[locale] ? [[locale, `${titles[locale]} · ${formatDay(cohort.startsOn, locale)}`]] : [])),
  )
}

/** Opens the conversation of a cohort for somebody who has a place in it or runs it, or lets them come back; gives its id. */
export async function enterCohortConversation(ctx: Ctx, actor: Actor, { cohortId }: { cohortId: string }): Promise<string> {
  const group = orNotFound(await findCohortFor(ctx.db, actor, cohortId))
  return ctx.db.transaction().execute(async (trx) => {
    const enrolled = await listEnrolled(trx, cohortId)
    const mayEnter = canRunProgrammesOf(actor, group.programme.organisationId) || enrolled.some(({ userId }) => userId === actor.id)
    if (!mayEnter) throw new AppError('conflict', 'orientation.error.notInGroup')
    return joinCohortConversation(ctx, trx, group, actor.id)
  })
}
