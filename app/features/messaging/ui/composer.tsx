import { type ClipboardEvent, type DragEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import type { QuoteView } from '#app/realtime/events.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { AttachButton, AttachedFiles, AttachField } from './attach-files.tsx'
import { Quote } from './bubble.tsx'
import type { HeldFile } from './held-file.ts'
import { useAttaching } from './use-attaching.ts'
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
  onWrite: ((clientId: string, body: string, files: HeldFile[]) => Promise<boolean>) | undefined
  onTyping: () => void
}

/** Writes a message: a plain form that also works alone; with `onWrite` it sends without leaving the page. */
export function Composer({ conversationId, selfId, formId, refused, writing, draft: begun, cancelTo, onWrite, onTyping }: Props) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(form, writing.kind === 'edit' ? null : { selfId, conversationId })
  const attaching = useAttaching({ selfId, conversationId })
  const isScripted = useScripted()
  const takesFiles = writing.kind !== 'edit'
  const attaches = isScripted && takesFiles && onWrite !== undefined
  const submit = submitting({ form, draft, attaching, onWrite })
  return (
    <LocaleForm
      ref={form}
      id="write"
      to={`/messages/${conversationId}`}
      {...(takesFiles ? { encType: 'multipart/form-data' as const } : {})}
      {...(attaches ? takingFiles(attaching.add) : {})}
      onSubmit={submit}
      className="space-y-3"
    >
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
      {attaches ? <AttachedFiles selfId={selfId} {...attaching} /> : null}
      {takesFiles && !attaches ? (
        <AttachField error={refused?.errors.file?.[0]} description={String(refused?.values.description ?? '')} />
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button>{t(writing.kind === 'edit' ? 'messaging.saveEdit' : 'messaging.send')}</Button>
        {writing.kind === 'new' ? null : (
          <ButtonLink tone="quiet" to={cancelTo} preventScrollReset>
            {t('messaging.cancel')}
          </ButtonLink>
        )}
        {attaches ? <AttachButton onChoose={attaching.add} /> : null}
      </div>
    </LocaleForm>
  )
}

type Submitting = {
  form: { current: HTMLFormElement | null }
  draft: ReturnType<typeof useDraft>
  attaching: ReturnType<typeof useAttaching>
  onWrite: Props['onWrite']
}

/** Nothing is not sent. With `onWrite` the page stays, and what was written goes from the form once it is taken. */
function submitting({ form, draft, attaching, onWrite }: Submitting) {
  return (event: FormEvent) => {
    const box = bodyOf(form.current)
    const body = box?.value.trim() ?? ''
    if (!box || (body === '' && attaching.files.length === 0 && !hasChosenFile(form.current))) {
      event.preventDefault()
      return box?.focus()
    }
    draft.forget()
    if (!onWrite) return
    event.preventDefault()
    void onWrite(crypto.randomUUID(), body, attaching.take()).then((taken) => {
      if (taken) box.value = ''
    })
    box.focus()
  }
}

/** False on the server and in the first picture of a page, where only plain forms work. */
function useScripted(): boolean {
  const [isScripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return isScripted
}

function hasChosenFile(form: HTMLFormElement | null): boolean {
  return (form?.querySelector<HTMLInputElement>('input[type=file]')?.files?.length ?? 0) > 0
}

/** Files that are dropped on the form or pasted into it. Text stays what it is, also where it is copied with a picture. */
function takingFiles(add: (files: File[]) => void) {
  const takeFrom = (event: { preventDefault: () => void }, data: DataTransfer) => {
    const files = [...data.files]
    if (files.length === 0 || data.types.includes('text/plain')) return
    event.preventDefault()
    add(files)
  }
  return {
    onPaste: (event: ClipboardEvent) => takeFrom(event, event.clipboardData),
    onDrop: (event: DragEvent) => takeFrom(event, event.dataTransfer),
    onDragOver: (event: DragEvent) => event.dataTransfer.types.includes('Files') && event.preventDefault(),
  }
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
