import type { MouseEvent, ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import type { MessageView } from '#app/realtime/events.ts'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { useEdge } from './use-edge.ts'

type Live = {
  messages: MessageView[]
  earlier: boolean
  later: boolean
  loadEarlier: () => Promise<boolean>
  loadLater: () => Promise<boolean>
}

/** A run of messages that goes on at both ends as one comes near them; without scripts a link stands at each end. */
export function Run({ id, live, isOn, children }: { id: string; live: Live; isOn: boolean; children: ReactNode }) {
  const t = useT()
  const { messages, earlier, later, loadEarlier, loadLater } = live
  const [first, last] = [messages[0]?.seq ?? 1, messages.at(-1)?.seq ?? 0]
  const top = useEdge<HTMLDivElement>(loadEarlier, { isOn: isOn && earlier, at: first })
  const bottom = useEdge<HTMLDivElement>(loadLater, { isOn: isOn && later, at: last })
  return (
    <>
      <div ref={top}>{earlier ? <More to={`/messages/${id}?before=${first}`} text="messaging.earlier" onGo={loadEarlier} /> : null}</div>
      {children}
      <div ref={bottom} className="flex flex-wrap justify-between gap-4">
        {later ? (
          <>
            <More to={`/messages/${id}?from=${last + 1}`} text="messaging.later" onGo={loadLater} />
            <noscript>
              <LocaleLink to={`/messages/${id}?newest`}>{t('messaging.newest')}</LocaleLink>
            </noscript>
          </>
        ) : null}
      </div>
    </>
  )
}

function More({ to, text, onGo }: { to: string; text: 'messaging.earlier' | 'messaging.later'; onGo: () => Promise<boolean> }) {
  const t = useT()
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void onGo()
  }
  return (
    <LocaleLink to={to} prefetch="none" onClick={go}>
      {t(text)}
    </LocaleLink>
  )
}
