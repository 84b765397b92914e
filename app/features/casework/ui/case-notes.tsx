import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'

type Note = { id: string; author: string; body: string; createdAt: string }

/** What officers write to each other about a case. */
export function CaseNotes({ notes, mayAdd, refused }: { notes: Note[]; mayAdd: boolean; refused: Refused | undefined }) {
  const t = useT()
  const locale = useLocale()
  return (
    <PageSection title={t('casework.notes.title')} id="notes">
      <p className="text-muted">{t('casework.notes.hint')}</p>
      {notes.length === 0 ? <p>{t('casework.notes.none')}</p> : null}
      <ul className="space-y-3">
        {notes.map(({ id, author, body, createdAt }) => (
          <li key={id} className="rounded-card border border-line bg-surface p-4">
            <p className="text-muted">{t('casework.timeline.by', { day: formatMoment(createdAt, locale), name: author })}</p>
            <p className="whitespace-pre-line break-words">{body}</p>
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <LocaleForm className="max-w-[42rem] space-y-4" noValidate>
          <TextArea name="body" label={t('casework.notes.label')} rows={3} maxLength={4000} {...fieldState(refused, 'body')} />
          <Button tone="secondary" name="intent" value="note">
            {t('casework.notes.add')}
          </Button>
        </LocaleForm>
      ) : null}
    </PageSection>
  )
}
