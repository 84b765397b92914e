import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'

type Props = { conversationId: string; formId: string; refused: Refused | undefined; onSend: (clientId: string, body: string) => void; onTyping: () => void }

/** Writes a message: a plain form that also works alone; with scripts it sends without leaving the page. */
export function Composer({ conversationId, formId, refused, onSend, onTyping }: Props) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const draft = `draft:${conversationId}`
  const field = () => form.current?.elements.namedItem('body') as HTMLTextAreaElement | null

  useEffect(() => {
    const box = field()
    if (box && box.value === '') box.value = sessionStorage.getItem(draft) ?? ''
  }, [draft])

  const submit = (event: FormEvent) => {
    const box = field()
    const body = box?.value.trim() ?? ''
    event.preventDefault()
    if (!box || body === '') return box?.focus()
    onSend(crypto.randomUUID(), body)
    box.value = ''
    sessionStorage.removeItem(draft)
    box.focus()
  }
  const keys = (event: KeyboardEvent) => {
    // On a phone Enter makes a new line; `pointer: fine` is a keyboard and a mouse.
    const sends = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && matchMedia('(pointer: fine)').matches
    if (sends) submit(event)
  }
  return (
    <LocaleForm ref={form} to={`/messages/${conversationId}`} onSubmit={submit} className="space-y-3">
      <input type="hidden" name="intent" value="send" />
      <input type="hidden" name="clientId" value={formId} />
      <TextArea
        {...fieldState(refused, 'body')}
        name="body"
        label={t('messaging.write')}
        rows={3}
        maxLength={4000}
        onKeyDown={keys}
        onInput={(event) => {
          sessionStorage.setItem(draft, event.currentTarget.value)
          onTyping()
        }}
      />
      <Button>{t('messaging.send')}</Button>
    </LocaleForm>
  )
}
