import { useT } from '#app/i18n/use-t.tsx'
import { useConnected } from '#app/realtime/use-events.ts'
import type { News } from './use-messages.ts'

/** Who is writing, that nothing can arrive now, or why something was not done. It keeps its place when there is nothing to say. */
export function LiveLine({ typist, problem }: { typist: string | undefined; problem: string | null }) {
  const t = useT()
  const isConnected = useConnected()
  return (
    <p role="status" className="min-h-6 text-muted">
      {isConnected ? (problem ? t.dynamic(problem) : typist && t('messaging.typing', { name: typist })) : t('messaging.offline')}
    </p>
  )
}

/** Reads out what has just come from others, and nothing that one scrolls to. Several at once are only counted. */
export function NewsLine({ news: { latest, together, count }, names }: { news: News; names: Map<string, string> }) {
  const t = useT()
  const text = latest ? t('messaging.said', { name: names.get(latest.senderId) ?? '', text: latest.body }) : ''
  return (
    <p aria-live="polite" className="sr-only" data-news={count}>
      {together > 1 ? t('messaging.newCount', { count: together }) : text}
    </p>
  )
}

/** The way back to the newest message, saying how many have come; a link where there are no scripts. */
export function BackToNewest({ newBelow, onGo }: { newBelow: number; onGo: () => void }) {
  const t = useT()
  return (
    <button
      type="button"
      onClick={onGo}
      className={`pill ${newBelow > 0 ? 'bg-lantern text-paper' : 'border border-line bg-surface text-ink'}`}
    >
      {newBelow > 0 ? t('messaging.newCount', { count: newBelow }) : t('messaging.newest')} <span aria-hidden="true">↓</span>
    </button>
  )
}
