import { createContext, useContext, useMemo } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { type LinkPart, leadsOutside, splitLinks } from '../message-links.ts'

/** Our own origin, so that what leads away can say so. */
export const OwnOrigin = createContext('')

/** The text of a message. Addresses are links that show where they really lead; nothing is fetched from there. */
export function MessageText({ body }: { body: string }) {
  const parts = useMemo(() => splitLinks(body), [body])
  return (
    <p>
      {parts.map((part, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
        part.kind === 'text' ? part.text : <MessageLink key={at} link={part} />,
      )}
    </p>
  )
}

function MessageLink({ link: { href, before, host, after } }: { link: LinkPart }) {
  const t = useT()
  const isOutside = leadsOutside(href, useContext(OwnOrigin))
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc" className="break-all">
        {before}
        <bdi className="font-bold">{host}</bdi>
        {after}
      </a>
      {isOutside ? <small className="ms-1 whitespace-nowrap text-muted text-sm">↗ {t('messaging.leavesSite')}</small> : null}
    </>
  )
}
