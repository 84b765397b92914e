import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocale } from '#app/i18n/use-t.tsx'
import type { ServerEvent } from '#app/realtime/events.ts'
import { ask } from '#app/realtime/socket.ts'
import { useEvents } from '#app/realtime/use-events.ts'
import type { ConversationRow } from '../inbox-view.ts'
import { mergeInbox } from './inbox-order.ts'

/** Several events at once ask once. */
const SETTLE_MS = 150
/** What changes nothing in an inbox. */
const QUIET: string[] = ['conversation:typing', 'presence']
/** What may change how many requests wait, which stands beside the rows. */
const BESIDE: string[] = ['conversation:changed', 'notification:new']

type Page = { items: ConversationRow[]; since: number; shelf: 'inbox' | 'archived'; isFirst: boolean; next: string | null }

/**
 * The rows of an inbox, kept true while the page is open and after the connection was away: every event and every
 * (re)connection asks what changed since the last answer, whoever caused it.
 */
export function useLiveInbox({ items, since, shelf, isFirst, next }: Page): ConversationRow[] {
  const locale = useLocale()
  const { revalidate } = useRevalidator()
  const [rows, setRows] = useState(items)
  const from = useRef(since)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const sync = useCallback(async () => {
    const answer = await ask('inbox:sync', { since: from.current, locale })
    if (!answer.ok) return
    from.current = answer.value.next
    if (answer.value.more) return revalidate()
    setRows((known) => mergeInbox({ rows: known, shelf, isFirst, hasNext: next !== null }, answer.value))
  }, [locale, shelf, isFirst, next, revalidate])
  const syncSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void sync(), SETTLE_MS)
  }
  useEffect(() => {
    setRows(items)
    from.current = since
  }, [items, since])
  useEffect(() => () => clearTimeout(timer.current), [])
  const hear = ({ type }: ServerEvent) => {
    if (BESIDE.includes(type)) revalidate()
    else if (!QUIET.includes(type)) syncSoon()
  }
  useEvents(hear, syncSoon)
  return rows
}
