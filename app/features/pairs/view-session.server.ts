import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { isOver } from '#app/features/mentorship/mentorship-life.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { formatInZone } from '#app/lib/zoned-time.ts'
import type { PairSessions, PairSessionTexts } from '#db/schema.ts'
import { pairFor } from './find-pair.server.ts'
import { listStepsFor } from './goal.repo.server.ts'
import { findPrivateNoteFor, listTextsFor } from './note.repo.server.ts'
import type { SessionView, SharedText } from './pair-view.ts'
import { openNote } from './private-note.server.ts'
import { findSessionFor } from './session.repo.server.ts'
import { isLink, sessionChoices } from './session.ts'
import { calendarOf } from './tell-about-session.server.ts'
import { readerOf } from './view-pair.server.ts'
import { byWord, type Reader, sessionRow, stepView, whose } from './view-parts.server.ts'

type Which = { mentorshipId: string; sessionId: string }

/** A session's page for one of the two, with their own private note and nobody else's. */
export async function viewSession(
  ctx: Ctx,
  actor: Actor,
  { t, zone, ...which }: Which & { t: Translate; zone?: string },
): Promise<SessionView> {
  const found = await pairFor(ctx.db, actor, which.mentorshipId)
  const session = orNotFound(await findSessionFor(ctx.db, actor, which))
  const reader = await readerOf(ctx, actor, found, t, zone)
  const texts = await listTextsFor(ctx.db, actor, session.id)
  const agenda = texts.find(({ kind }) => kind === 'agenda')
  const own = await findPrivateNoteFor(ctx.db, actor, session.id)
  const steps = (await listStepsFor(ctx.db, actor, which.mentorshipId)).filter(({ sessionId }) => sessionId === session.id)
  const fromTemplate = agenda === undefined && session.template !== null
  return {
    ...sessionRow(reader, session),
    ...{ mentorshipId: which.mentorshipId, otherName: reader.names.get(found.otherId) ?? '', over: isOver(found.pair.status) },
    ...factsOf(reader, session),
    agenda: fromTemplate ? { body: t('pairs.firstAgenda'), revision: 0, changed: null } : sharedText(reader, agenda),
    fromTemplate,
    notes: sharedText(
      reader,
      texts.find(({ kind }) => kind === 'notes'),
    ),
    privateNote: { body: own ? openNote(ctx, own) : '', revision: own?.revision ?? 0 },
    steps: steps.map((step) => stepView(reader, step)),
  }
}

function factsOf(reader: Reader, session: PairSessions) {
  const minutes = (Date.parse(session.endsAt) - Date.parse(session.startsAt)) / 60_000
  const missed = session.status === 'missed' ? whose(reader, session.missedBy) : null
  return { minutes, choices: sessionChoices(session, reader.now), missed, link: isLink(session.place) ? session.place : null }
}

function sharedText(reader: Reader, text: PairSessionTexts | undefined): SharedText {
  if (!text) return { body: '', revision: 0, changed: null }
  return {
    body: text.body,
    revision: text.revision,
    changed: { by: byWord(reader, text.updatedBy), when: formatInZone(text.updatedAt, reader.t.locale, reader.zones.own) },
  }
}

/** The calendar entry of a session, as it was mailed; for who takes part in it. */
export async function readCalendar(ctx: Ctx, actor: Actor, which: Which): Promise<string> {
  const session = orNotFound(await findSessionFor(ctx.db, actor, which))
  const { otherId } = await pairFor(ctx.db, actor, which.mentorshipId)
  const people = await contactsOf(ctx.db, [actor.id, otherId])
  const to = orNotFound(people.get(actor.id))
  return calendarOf(ctx, session, { to, other: { name: people.get(otherId)?.name ?? '' } }).content
}
