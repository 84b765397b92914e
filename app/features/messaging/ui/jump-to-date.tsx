import { useSearchParams } from '@remix-run/react'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/field.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'

/** Opens the conversation at the first message of a day, or at the next one after it. A form, so that it works alone. */
export function JumpToDate({ conversationId, today }: { conversationId: string; today: string }) {
  const t = useT()
  const [search] = useSearchParams()
  return (
    <details className="jump-to-date">
      <summary className="min-h-8 whitespace-nowrap">{t('messaging.jumpToDate')}</summary>
      <LocaleForm to={`/messages/${conversationId}`} method="get" className="flex flex-wrap items-end gap-3 pt-3">
        <DateField name="date" label={t('messaging.jumpDay')} max={today} defaultValue={search.get('date') ?? ''} required />
        <Button tone="secondary">{t('messaging.jumpGo')}</Button>
      </LocaleForm>
    </details>
  )
}
