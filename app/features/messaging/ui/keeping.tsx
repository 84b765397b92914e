import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { RETENTION } from '../retention.ts'

/** How long what is written here is kept, and how to take a copy home. */
export function Keeping({ conversationId, kind }: { conversationId: string; kind: string }) {
  const t = useT()
  const rule = RETENTION[kind as keyof typeof RETENTION]
  return (
    <div className="space-y-2 border-t border-line py-3">
      {rule ? <p>{t(`notices.kept.${rule.from}`, { count: rule.months, what: t.dynamic(`notices.kept.what.${kind}`) })}</p> : null}
      <p>
        <LocaleLink to={`/messages/${conversationId}/export`}>{t('notices.copy.toPage')}</LocaleLink>
      </p>
    </div>
  )
}
