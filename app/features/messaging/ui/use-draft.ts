import { useEffect, useMemo, useRef } from 'react'
import { ask } from '#app/realtime/socket.ts'

const SAVE_AFTER_MS = 1500

export const bodyOf = (form: HTMLFormElement | null) => form?.elements.namedItem('body') as HTMLTextAreaElement | null | undefined

/**
 * What was typed survives leaving the page: at once in this tab, and a moment later on the server, for the person's other
 * devices. In the tab it has the person in its name: the next one at this computer must not find it.
 */
export function useDraft(form: { current: HTMLFormElement | null }, of: { selfId: string; conversationId: string } | null) {
  const { selfId, conversationId } = of ?? { selfId: '', conversationId: '' }
  const name = of ? `draft:${selfId}:${conversationId}` : null
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => {
    const box = bodyOf(form.current)
    // What this tab has is newer than what the server has heard of.
    const typed = name && sessionStorage.getItem(name)
    if (box && typed) box.value = typed
    return () => clearTimeout(timer.current)
  }, [form, name])
  return useMemo(
    () => ({
      keep: (body: string) => {
        if (!name) return
        sessionStorage.setItem(name, body)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => void ask('conversation:draft', { conversationId, body }), SAVE_AFTER_MS)
      },
      /** The message that is sent takes the draft on the server away. */
      forget: () => {
        if (name) sessionStorage.removeItem(name)
        clearTimeout(timer.current)
      },
    }),
    [name, conversationId],
  )
}
