import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { mailAboutMentoring } from '#app/features/mentorship/mail-about-mentoring.server.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { notifyOnce } from '#app/features/notifications/notify.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { Db } from '#db/client.ts'
import type { Mentorships } from '#db/schema.ts'
import { wordEmail } from './pairs.emails.ts'

/** `once` names the occasion: the same one is mailed a single time. `except` does not want to hear it. */
type Saying = { pair: Mentorships; path: string; once: string; except: string[] }

/** Says the same to both of a pair, in the app and by mail; to nobody where a block stands between them. */
export async function sayWord(
  ctx: Pick<Ctx, 'newId' | 'now' | 'settings'>,
  trx: Db,
  word: 'nudge' | 'midway' | 'closing',
  { pair, path, once, except }: Saying,
): Promise<string[]> {
  const ids = [pair.mentorId, pair.menteeId]
  if ((await blockedWith(trx, pair.mentorId)).includes(pair.menteeId)) return []
  const people = await contactsOf(trx, ids)
  const told: string[] = []
  for (const id of ids.filter((one) => !except.includes(one))) {
    const [to, other] = [people.get(id), people.get(ids.find((one) => one !== id) ?? '')]
    if (!to || !other || to.suspended) continue
    const at = ctx.now()
    await notifyOnce(trx, { id: ctx.newId(), userId: id, kind: `pairs.${word}`, params: { name: other.name }, path, at })
    const mail = wordEmail(word, { name: to.name, other: other.name, path, origin: ctx.settings.origin }, translateTo(to.locale))
    await mailAboutMentoring(ctx, trx, to, { mail, uniqueKey: `pairs.${word}:${once}:${id}` })
    told.push(id)
  }
  return told
}
