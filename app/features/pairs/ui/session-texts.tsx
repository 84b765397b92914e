import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { describedBy, FieldError, fieldId, Hint } from '#app/ui/field-frame.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { NOTES_LENGTH } from '../pair.ts'
import type { SessionView, SharedText } from '../pair-view.ts'
import { Conflict, isConflict } from './conflict.tsx'
import { pathOf } from './session-page.tsx'

type Props = { session: SessionView; refused: Refused | undefined }

/** What to talk about, what both wrote, and what only oneself can ever read. */
export function SessionTexts({ session, refused }: Props) {
  const t = useT()
  const { agenda, notes, privateNote, fromTemplate, otherName: name } = session
  const shared = { session, refused }
  return (
    <>
      <Words kind="agenda" text={agenda} hint={t(fromTemplate ? 'pairs.session.template' : 'pairs.session.agendaHint')} {...shared} />
      <Words kind="notes" text={notes} hint={t('pairs.session.notesHint')} {...shared} />
      <Words kind="private" text={{ ...privateNote, changed: null }} hint={t('pairs.session.privateHint', { name })} {...shared} />
    </>
  )
}

type WordsProps = Props & { kind: 'agenda' | 'notes' | 'private'; hint: string; text: SharedText }

/** The heading is the field's label, so that nothing is said twice. When it is over only one's own notes are written on. */
function Words({ kind, hint, text, session, refused: any }: WordsProps) {
  const t = useT()
  const refused = any?.values.intent === kind ? any : undefined
  const { error, defaultValue } = fieldState(refused, kind, text.body)
  const readOnly = session.over && kind !== 'private'
  return (
    <LocaleForm to={pathOf(session)} className="space-y-3 pt-2" preventScrollReset>
      <h2 className="text-2xl">
        {readOnly ? t(`pairs.session.${kind}`) : <label htmlFor={fieldId(kind)}>{t(`pairs.session.${kind}`)}</label>}
      </h2>
      {isConflict(refused) ? <Conflict name={kind === 'private' ? t('pairs.you') : session.otherName} now={text.body} /> : null}
      {readOnly ? <p className="whitespace-pre-line">{text.body || t('pairs.session.empty')}</p> : null}
      {readOnly ? null : (
        <>
          <input type="hidden" name="revision" value={text.revision} />
          <Hint name={kind} hint={hint} />
          <FieldError name={kind} error={error} />
          <textarea
            key={text.revision}
            name={kind}
            id={fieldId(kind)}
            rows={text.body === '' ? 4 : 8}
            maxLength={NOTES_LENGTH}
            defaultValue={defaultValue}
            className="control"
            {...describedBy({ name: kind, hint, error })}
          />
          <Button tone="secondary" name="intent" value={kind}>
            {t('pairs.settings.saveZone')}
            <span className="sr-only">: {t(`pairs.session.${kind}`)}</span>
          </Button>
        </>
      )}
      <Changed text={text} />
    </LocaleForm>
  )
}

function Changed({ text: { changed } }: { text: SharedText }) {
  const t = useT()
  if (!changed) return null
  return <p className="text-muted text-sm">{t('pairs.session.changedBy', { name: changed.by, day: changed.when })}</p>
}
