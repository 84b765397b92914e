import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import type { QuoteView } from '#app/realtime/events.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Quote } from './bubble.tsx'
import { bodyOf, useDraft } from './use-draft.ts'

/** What is being written: a message, an answer to one, or one's own message anew. */
export type Writing =
  | { kind: 'new' }
  | { kind: 'reply'; quote: QuoteView; name: string }
  | { kind: 'edit'; messageId: string; body: string }

type Props = {
  conversationId: string
  selfId: string
  formId: string
  refused: Refused | undefined
  writing: Writing
  /** What was begun here before, on whatever device. */
  draft: string | null
  /** Where the page is without the answer or the edit. */
  cancelTo: string
  /** Sends without leaving the page; resolves to whether the text may go. */
  onWrite: ((clientId: string, body: string) => Promise<boolean>) | undefined
  onTyping: () => void
}

/** Writes a message: a plain form that also works alone; with `onWrite` it sends without leaving the page. */
export function Composer({ conversationId, selfId, formId, refused, writing, draft: begun, cancelTo, onWrite, onTyping }: Props) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(form, writing.kind === 'edit' ? null : { selfId, conversationId })

  const submit = (event: FormEvent) => {
    const box = bodyOf(form.current)
    const body = box?.value.trim() ?? ''
    if (!box || body === '') {
      event.preventDefault()
      return box?.focus()
    }
    draft.forget()
    if (!onWrite) return
    event.preventDefault()
    void onWrite(crypto.randomUUID(), body).then((taken) => {
      if (taken) box.value = ''
    })
    box.focus()
  }
  return (
    <LocaleForm ref={form} id="write" to={`/messages/${conversationId}`} onSubmit={submit} className="space-y-3">
      <About writing={writing} />
      {writing.kind === 'edit' ? null : <input type="hidden" name="clientId" value={formId} autoComplete="off" />}
      <TextArea
        {...fieldState(refused, 'body')}
        {...(refused ? {} : { defaultValue: writing.kind === 'edit' ? writing.body : (begun ?? '') })}
        name="body"
        label={t(writing.kind === 'edit' ? 'messaging.editLabel' : writing.kind === 'reply' ? 'messaging.replyLabel' : 'messaging.write')}
        rows={3}
        maxLength={4000}
        onKeyDown={(event) => sendOnEnter(event, form.current)}
        onInput={(event) => {
          draft.keep(event.currentTarget.value)
          onTyping()
        }}
      />
      <p className="flex flex-wrap gap-3">
        <Button>{t(writing.kind === 'edit' ? 'messaging.saveEdit' : 'messaging.send')}</Button>
        {writing.kind === 'new' ? null : (
          <ButtonLink tone="quiet" to={cancelTo} preventScrollReset>
            {t('messaging.cancel')}
          </ButtonLink>
        )}
      </p>
    </LocaleForm>
  )
}

/** What the text that is being written belongs to. */
function About({ writing }: { writing: Writing }) {
  if (writing.kind === 'new') return <input type="hidden" name="intent" value="send" />
  if (writing.kind === 'edit')
    return (
      <>
        <input type="hidden" name="intent" value="edit" />
        <input type="hidden" name="messageId" value={writing.messageId} />
      </>
    )
  return (
    <>
      <input type="hidden" name="intent" value="send" />
      <input type="hidden" name="replyTo" value={writing.quote.id} />
      <Quote quote={writing.quote} name={writing.name} />
    </>
  )
}

function sendOnEnter(event: KeyboardEvent, form: HTMLFormElement | null) {
  // On a phone Enter makes a new line; `pointer: fine` is a keyboard and a mouse.
  const sends = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && matchMedia('(pointer: fine)').matches
  if (!sends) return
  event.preventDefault()
  form?.requestSubmit()
}
