import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { auditQuerySchema } from '../admin.schema.ts'
import { readAudit } from '../read-audit.server.ts'
import { AuditPage } from '../ui/audit-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => {
  const query = auditQuerySchema.parse(Object.fromEntries(url.searchParams))
  const { entries, next } = await readAudit(ctx, actor, { ...query, locale })
  return {
    title: translateTo(locale)('admin.audit.title'),
    entries,
    next,
    subject: query.kind && query.id ? { kind: query.kind, id: query.id } : null,
  }
})

export default function AuditRoute() {
  const { entries, next, subject } = useLoaderData<typeof loader>()
  return <AuditPage entries={entries} next={next} subject={subject} />
}
