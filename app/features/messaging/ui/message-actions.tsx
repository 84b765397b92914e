import type { FormEvent } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import type { MessageView } from '#app/realtime/events.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { ReactionChoice } from './reactions.tsx'
import type { Changing } from './use-changing.ts'

type Props = {
  message: MessageView
  selfId: string
  names: Map<string, string>
  /** The page without a chosen message. */
  to: (search: Record<string, string>) => string
  canEdit: boolean
  changing: Changing | undefined
  onDone: () => void
}

/** What one may do with the message that was chosen. Links and forms, so that it works without scripts too. */
export function MessageActions({ message, selfId, names, to, canEdit, changing, onDone }: Props) {
  const t = useT()
  const isOwn = message.senderId === selfId
  const react =
    changing && ((id: string, reaction: string, on: boolean) => void changing.react(id, reaction, on).then((done) => done && onDone()))
  return (
    <div className="my-2 space-y-3 rounded-card border border-line bg-surface p-4">
      <ReactionChoice {...{ message, selfId, names }} onReact={react} />
      <p className="flex flex-wrap gap-3">
        <ButtonLink tone="secondary" to={to({ reply: message.id })} preventScrollReset>
          {t('messaging.reply')}
        </ButtonLink>
        {canEdit ? (
          <ButtonLink tone="secondary" to={to({ edit: message.id })} preventScrollReset>
            {t('messaging.edit')}
          </ButtonLink>
        ) : null}
        <ButtonLink tone="quiet" to={to({})} preventScrollReset>
          {t('messaging.closeActions')}
        </ButtonLink>
      </p>
      {isOwn ? null : (
        <p>
          <LocaleLink to={`/messages/${message.conversationId}/report?message=${message.id}`}>{t('moderation.report.link')}</LocaleLink>
        </p>
      )}
      {isOwn ? <DeleteForm message={message} changing={changing} onDone={onDone} /> : null}
    </div>
  )
}

/** Two steps: it cannot be taken back. */
function DeleteForm({ message, changing, onDone }: Pick<Props, 'message' | 'changing' | 'onDone'>) {
  const t = useT()
  const submit = (event: FormEvent) => {
    if (!changing) return
    event.preventDefault()
    void changing.remove(message.id).then((done) => done && onDone())
  }
  return (
    <details>
      <summary className="min-h-8">{t('messaging.delete')}</summary>
      <LocaleForm to={`/messages/${message.conversationId}`} onSubmit={submit} className="space-y-3 py-3">
        <input type="hidden" name="messageId" value={message.id} />
        <p>{t('messaging.deleteText')}</p>
        <Button tone="danger" name="intent" value="delete">
          {t('messaging.deleteForAll')}
        </Button>
      </LocaleForm>
    </details>
  )
}
