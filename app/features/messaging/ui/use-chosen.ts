import { useNavigate, useSearchParams } from '@remix-run/react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import type { MessageView } from '#app/realtime/events.ts'
import type { Writing } from './composer.tsx'

/** What in an address says where in the conversation the page begins. */
const PLACES = ['before', 'from', 'around', 'date', 'newest']

type Conversation = { id: string; selfId: string; messages: MessageView[]; names: Map<string, string> }

/**
 * Which message is chosen, answered or edited stands in the address, so links do it, with scripts and without, and the
 * back button takes it back.
 */
export function useChosen({ id, selfId, messages, names }: Conversation) {
  const t = useT()
  const locale = useLocale()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const place = PLACES.flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? '']] : []))
  const to = (chosen: Record<string, string>, hash = '') => {
    const query = new URLSearchParams([...place, ...Object.entries(chosen)]).toString()
    return `/messages/${id}${query ? `?${query}` : ''}${hash}`
  }
  const find = (name: string) => messages.find((message) => message.id === search.get(name) && !message.deletedAt)
  const [answered, edited] = [find('reply'), find('edit')]
  const writing = (): Writing => {
    if (edited && edited.senderId === selfId) return { kind: 'edit', messageId: edited.id, body: edited.body }
    if (!answered) return { kind: 'new' }
    const name = answered.senderId === selfId ? t('messaging.yourself') : (names.get(answered.senderId) ?? '')
    const { id: answeredId, seq, senderId, body, attachments } = answered
    return { kind: 'reply', quote: { id: answeredId, seq, senderId, body, deleted: false, file: attachments[0]?.name ?? null }, name }
  }
  return {
    chosen: search.get('message'),
    writing: writing(),
    /** The page with this chosen; nothing is the page as it was. */
    to,
    close: () => navigate(href(locale, to({})), { preventScrollReset: true, replace: true }),
  }
}
