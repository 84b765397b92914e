import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { NOTES_LENGTH } from '../pair.ts'
import type { SessionView, SharedText } from '../pair-view.ts'
import { Conflict, isConflict } from './conflict.tsx'
import { pathOf } from './session-page.tsx'

type Props = { session: SessionView; refused: Refused | undefined }

/** What to talk about, what both wrote, and what only oneself can ever read. */
export function SessionTexts({ session, refused }: Props) {
  const t = useT()
  const name = session.otherName
  return (
    <>
      <Shared
        kind="agenda"
        text={session.agenda}
        hint={t(session.fromTemplate ? 'pairs.session.template' : 'pairs.session.agendaHint')}
        {...{ session, refused }}
      />
      <Shared kind="notes" text={session.notes} hint={t('pairs.session.notesHint')} {...{ session, refused }} />
      <PageSection title={t('pairs.session.private')}>
        <TextForm
          kind="private"
          label={t('pairs.session.private')}
          hint={t('pairs.session.privateHint', { name })}
          text={session.privateNote}
          {...{ session, refused }}
        />
      </PageSection>
    </>
  )
}

function Shared({ kind, text, hint, session, refused }: Props & { kind: 'agenda' | 'notes'; text: SharedText; hint: string }) {
  const t = useT()
  const locale = useLocale()
  const { changed } = text
  return (
    <PageSection title={t(`pairs.session.${kind}`)}>
      {session.over ? (
        <p className="whitespace-pre-line">{text.body || t('pairs.session.empty')}</p>
      ) : (
        <TextForm kind={kind} label={t(`pairs.session.${kind}`)} hint={hint} text={text} {...{ session, refused }} />
      )}
      {changed ? (
        <p className="text-muted text-sm">{t('pairs.session.changedBy', { name: changed.by, day: formatMoment(changed.at, locale) })}</p>
      ) : null}
    </PageSection>
  )
}

type FormProps = Props & { kind: 'agenda' | 'notes' | 'private'; label: string; hint: string; text: { body: string; revision: number } }

function TextForm({ kind, label, hint, text, session, refused }: FormProps) {
  const t = useT()
  const own = refused?.values.intent === kind ? refused : undefined
  return (
    <LocaleForm to={pathOf(session)} className="space-y-3" preventScrollReset>
      {isConflict(own) ? <Conflict name={kind === 'private' ? t('pairs.you') : session.otherName} now={text.body} /> : null}
      <input type="hidden" name="revision" value={text.revision} />
      <TextArea
        key={text.revision}
        name={kind}
        label={label}
        hint={hint}
        rows={8}
        maxLength={NOTES_LENGTH}
        {...fieldState(own, kind, text.body)}
      />
      <Button tone="secondary" name="intent" value={kind}>
        {t('pairs.settings.saveZone')}
        <span className="sr-only">: {label}</span>
      </Button>
    </LocaleForm>
  )
}
