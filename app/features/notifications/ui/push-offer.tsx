import { useEffect, useState } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { declinePush, readPushOffer, turnOn, usePushState, useSeenHere } from './push-browser.ts'

/**
 * Offers to be told of an answer, once somebody has written and waits for one: then they know what it is good for. It asks
 * the browser only when its button is pressed, and never again after "not now". `about` names what is on the screen here.
 */
export function PushOffer({ about, hasSent }: { about: string; hasSent: boolean }) {
  const t = useT()
  useSeenHere(about)
  const [state] = usePushState()
  const [shown, setShown] = useState<'no' | 'offer' | 'on' | 'failed'>('no')
  useEffect(() => {
    if (!hasSent || state !== 'off') return
    void readPushOffer().then((offer) => offer && !offer.declined && setShown('offer'))
  }, [hasSent, state])
  if (shown === 'no') return <div role="status" />
  const on = async () => {
    const result = await turnOn()
    setShown(result === 'on' || result === 'failed' ? result : 'no')
  }
  const decline = () => {
    setShown('no')
    void declinePush()
  }
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
      <p className="min-w-0 flex-1 basis-60 text-muted">
        {t(`notices.push.${shown === 'offer' ? 'offer' : shown === 'on' ? 'nowOn' : 'failed'}`)}{' '}
        {shown === 'offer' ? null : <LocaleLink to="/account/notices">{t('notices.toSettings')}</LocaleLink>}
      </p>
      {shown === 'offer' ? (
        <p className="flex flex-wrap gap-2">
          <Button type="button" tone="secondary" onClick={() => void on()}>
            {t('notices.push.yes')}
          </Button>
          <Button type="button" tone="quiet" onClick={decline}>
            {t('notices.push.notNow')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
