import { useEffect, useRef, useState } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { JumpToDate } from './jump-to-date.tsx'

/**
 * Stays at the top of the window: older messages come in above for as long as one scrolls, so the head of the page may
 * be far away. When it is, the bar says where one is and leads back to the inbox.
 */
export function ConversationBar({ conversationId, title, today }: { conversationId: string; title: string; today: string }) {
  const t = useT()
  const above = useRef<HTMLDivElement>(null)
  const [isAway, setIsAway] = useState(false)
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) =>
      setIsAway(entry ? !entry.isIntersecting && entry.boundingClientRect.top < 0 : false),
    )
    if (above.current) observer.observe(above.current)
    return () => observer.disconnect()
  }, [])
  return (
    <>
      <div ref={above} />
      <div className="conversation-bar">
        {isAway ? (
          <p className="flex min-w-0 flex-1 items-baseline gap-3">
            <LocaleLink to="/messages" className="shrink-0">
              <span aria-hidden="true" className="mirror">
                ←
              </span>{' '}
              {t('messaging.title')}
            </LocaleLink>
            <span className="truncate font-bold">{title}</span>
          </p>
        ) : null}
        <JumpToDate conversationId={conversationId} today={today} />
      </div>
    </>
  )
}
