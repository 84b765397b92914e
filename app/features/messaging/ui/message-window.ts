import type { MessagePage, MessageView } from '#app/realtime/events.ts'
import { mergeMessages } from './messages-in-order.ts'

/** Bubbles that a page holds at once, however long the conversation is. */
export const MOST_SHOWN = 200

/** A run of messages without a gap, and whether there are more before and after it. */
export type Window = { messages: MessageView[]; earlier: boolean; later: boolean }
/** What gives way when it is full: the oldest, for whoever reads at the end, or what lies below, for whoever reads further up. */
export type Keep = 'newest' | 'place'

export const toWindow = ({ messages, earlier, later }: MessagePage): Window => ({
  messages,
  earlier: earlier !== null,
  later: later !== null,
})

/** Takes in what came and changed. Where the run ends before the newest message, a newer one has to wait until one scrolls there. */
export function takeLive(window: Window, more: MessageView[], keep: Keep): Window {
  const end = window.later ? (window.messages.at(-1)?.seq ?? 0) : Number.POSITIVE_INFINITY
  const messages = mergeMessages(
    window.messages,
    more.filter(({ seq }) => seq <= end),
  )
  return cut({ ...window, messages }, keep === 'newest' ? 'start' : 'end')
}

/** Puts the page before the run above it, if the run still begins where the page ends. */
export function putEarlier(window: Window, page: MessagePage, beforeSeq: number): Window {
  if (window.messages[0]?.seq !== beforeSeq) return window
  return cut({ ...window, messages: [...page.messages, ...window.messages], earlier: page.earlier !== null }, 'end')
}

/** Puts the page after the run below it. `newestSeq` is the newest message that was heard of, perhaps after the page was made. */
export function putLater(window: Window, page: MessagePage, { afterSeq, newestSeq }: { afterSeq: number; newestSeq: number }): Window {
  if (window.messages.at(-1)?.seq !== afterSeq) return window
  const messages = [...window.messages, ...page.messages]
  return cut({ ...window, messages, later: page.later !== null || newestSeq > (messages.at(-1)?.seq ?? 0) }, 'start')
}

/** The page of the newest messages takes the place of the run. One that was heard of since the page was made comes after it. */
export function toNewest(page: MessagePage, newestSeq: number): Window {
  return { ...toWindow(page), later: page.later !== null || newestSeq > (page.messages.at(-1)?.seq ?? 0) }
}

/** A page that came anew: it goes on from the run, or takes its place when something lies between them. */
export function takeFresh(window: Window, page: MessagePage, keep: Keep): Window {
  const [first, last] = [page.messages[0]?.seq ?? 0, window.messages.at(-1)?.seq ?? 0]
  const isApart = !window.later && page.later === null && page.earlier !== null && first > last + 1
  return isApart ? toWindow(page) : takeLive(window, page.messages, keep)
}

function cut(window: Window, giveWay: 'start' | 'end'): Window {
  const { messages } = window
  if (messages.length <= MOST_SHOWN) return window
  if (giveWay === 'start') return { ...window, messages: messages.slice(-MOST_SHOWN), earlier: true }
  return { ...window, messages: messages.slice(0, MOST_SHOWN), later: true }
}
