import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { listAuditFor } from '#app/features/accounts/list-audit.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { MEMBERSHIP_ROLES } from '#app/features/organisations/organisation.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { AuditQuery } from './admin.schema.ts'
import type { AuditView } from './admin-views.ts'

type Entry = Awaited<ReturnType<typeof listAuditFor>>['entries'][number]

/** Who did what, newest first, with names in place of ids; `next` begins the following page, or is null at the end. */
export async function readAudit(ctx: Ctx, actor: Actor, { kind, id, before, locale }: AuditQuery & { locale: Locale }) {
  const filter = { ...(kind && id ? { subject: { kind, id } } : {}), ...(before ? { beforeId: before } : {}) }
  const { entries, next } = await listAuditFor(ctx.db, actor, filter)
  const names = await namesFor(ctx, entries, locale)
  return { entries: entries.map((entry) => toView(entry, names)), next }
}

type Names = { people: Map<string, string>; organisations: Map<string, string> }

async function namesFor(ctx: Ctx, entries: Entry[], locale: Locale): Promise<Names> {
  const people = entries.flatMap((entry) => [personIn(entry), isPerson(entry) ? entry.subjectId : null]).filter((id) => id !== null)
  const organisations = entries.flatMap(({ subjectKind, subjectId }) => (subjectKind === 'organisation' ? [subjectId] : []))
  const found = await organisationsById(ctx.db, organisations)
  return {
    people: await namesOf(ctx.db, people),
    organisations: new Map([...found].map(([id, { names }]) => [id, pickText(names, locale).text])),
  }
}

/** A mentor is a person. */
const isPerson = ({ subjectKind }: Entry) => subjectKind === 'person' || subjectKind === 'mentor'

function personIn({ detail }: Entry): string | null {
  const id = detail.person ?? detail.ownerId
  return typeof id === 'string' ? id : null
}

function toView(entry: Entry, names: Names): AuditView {
  const { id, at, actorId, actorName, action, detail } = entry
  const person = personIn(entry)
  return {
    id,
    at,
    actor: actorId === null ? null : { id: actorId, name: actorName ?? actorId },
    action,
    subject: subjectOf(entry, names),
    person: person === null ? null : { id: person, name: names.people.get(person) ?? person },
    role: MEMBERSHIP_ROLES.find((role) => role === detail.role) ?? null,
  }
}

function subjectOf(entry: Entry, names: Names): AuditView['subject'] {
  const { subjectKind: kind, subjectId: id } = entry
  if (isPerson(entry)) return { kind, id, name: names.people.get(id) ?? null, to: `/admin/people/${id}` }
  if (kind === 'organisation') return { kind, id, name: names.organisations.get(id) ?? null, to: `/admin/organisations/${id}` }
  return { kind, id, name: null, to: null }
}
