import { useLoaderData } from '@remix-run/react'
import { listAuditFor } from '#app/features/accounts/list-audit.server.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AuditPage } from '../ui/audit-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => {
  const beforeId = url.searchParams.get('before')?.slice(0, 80)
  const { entries, next } = await listAuditFor(ctx.db, actor, beforeId ? { beforeId } : {})
  const names = await namesOf(ctx.db, entries.flatMap(({ actorId }) => actorId ?? []))
  const shown = entries.map(({ id, at, actorId, action, subjectKind, subjectId }) => ({ id, at, by: actorId ? (names.get(actorId) ?? '') : '', action, subject: `${subjectKind} ${subjectId}` }))
  return { title: translateTo(locale)('admin.audit.title'), entries: shown, next }
})

export default function AuditRoute() {
  const { entries, next } = useLoaderData<typeof loader>()
  return <AuditPage entries={entries} next={next} />
}
