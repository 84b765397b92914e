import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { conversationOf } from '#app/features/messaging/open-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { lastingPairFor } from './find-pair.server.ts'

/** A short hello after a silence, with one tap; a second tap on the same day sends nothing more. */
export async function sayHello(ctx: Ctx, actor: Actor, { mentorshipId, t }: { mentorshipId: string; t: Translate }): Promise<void> {
  await lastingPairFor(ctx.db, actor, mentorshipId)
  const conversationId = orNotFound(await conversationOf(ctx.db, 'mentorship', mentorshipId))
  const clientId = `hello-${mentorshipId}-${hongKongDay(ctx.now())}`
  await sendMessage(ctx, actor, { conversationId, clientId, body: t('pairs.nudge.helloText') })
}
