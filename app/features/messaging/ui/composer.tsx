import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'

type Props = {
  conversationId: string
  selfId: string
  formId: string
  refused: Refused | undefined
  onSend: ((clientId: string, body: string) => void) | undefined
  onTyping: () => void
}

/** Writes a message: a plain form that also works alone; with `onSend` it sends without leaving the page. */
export function Composer({ conversationId, selfId, formId, refused, onSend, onTyping }: Props) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  // With the person in the name: the next one at this computer must not find it.
  const draft = `draft:${selfId}:${conversationId}`

  useEffect(() => {
    const box = bodyOf(form.current)
    if (box && box.value === '') box.value = sessionStorage.getItem(draft) ?? ''
  }, [draft])

  const submit = (event: FormEvent) => {
    const box = bodyOf(form.current)
    const body = box?.value.trim() ?? ''
    if (!box || body === '') {
      event.preventDefault()
      return box?.focus()
    }
    sessionStorage.removeItem(draft)
    if (!onSend) return
    event.preventDefault()
    onSend(crypto.randomUUID(), body)
    box.value = ''
    box.focus()
  }
  const keys = (event: KeyboardEvent) => {
    // On a phone Enter makes a new line; `pointer: fine` is a keyboard and a mouse.
    const sends = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && matchMedia('(pointer: fine)').matches
    if (!sends) return
    event.preventDefault()
    form.current?.requestSubmit()
  }
  return (
    <LocaleForm ref={form} to={`/messages/${conversationId}`} onSubmit={submit} className="space-y-3">
      <input type="hidden" name="intent" value="send" />
      <input type="hidden" name="clientId" value={formId} autoComplete="off" />
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

const bodyOf = (form: HTMLFormElement | null) => form?.elements.namedItem('body') as HTMLTextAreaElement | null | undefined
