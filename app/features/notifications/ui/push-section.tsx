import { useRevalidator } from '@remix-run/react'
import { useState } from 'react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { turnOff, turnOn, usePushState } from './push-browser.ts'

type Browser = { id: string; device: string; createdAt: string; current: boolean }

/** Notifications of devices: this one, and where else they are on. */
export function PushSection({ browsers }: { browsers: Browser[] }) {
  const t = useT()
  return (
    <PageSection title={t('notices.push.title')} id="devices">
      <p>{t('notices.push.text')}</p>
      <ThisBrowser />
      {browsers.length > 0 ? (
        <ul aria-label={t('notices.push.browsers')} className="divide-y divide-line border-y border-line">
          {browsers.map((browser) => (
            <BrowserRow key={browser.id} {...browser} />
          ))}
        </ul>
      ) : null}
    </PageSection>
  )
}

/** Without a script, a browser cannot be told anything; then there is nothing to press. */
function ThisBrowser() {
  const t = useT()
  const [state, setState] = usePushState()
  const [failed, setFailed] = useState(false)
  const { revalidate } = useRevalidator()
  const change = async (to: () => Promise<Awaited<ReturnType<typeof turnOn>>>) => {
    const result = await to()
    setFailed(result === 'failed')
    if (result !== 'failed') setState(result)
    revalidate()
  }
  return (
    <div className="space-y-3">
      <p role="status" className={failed ? 'text-error' : 'text-muted'}>
        {failed ? t('notices.push.failed') : t(`notices.push.state.${state}`)}
      </p>
      {state === 'off' ? (
        <Button type="button" tone="secondary" onClick={() => void change(turnOn)}>
          {t('notices.push.turnOn')}
        </Button>
      ) : null}
      {state === 'on' ? (
        <Button type="button" tone="secondary" onClick={() => void change(turnOff)}>
          {t('notices.push.turnOff')}
        </Button>
      ) : null}
    </div>
  )
}

function BrowserRow({ id, device, createdAt, current }: Browser) {
  const t = useT()
  const at = formatMoment(createdAt, useLocale())
  const name = device || t('notices.push.unknown')
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <p className="min-w-0">
        <span className="flex flex-wrap items-center gap-2">
          {name}
          {current ? <Tag tone="ferry">{t('notices.push.thisOne')}</Tag> : null}
        </span>
        <span className="text-muted">{t('notices.push.since', { at })}</span>
      </p>
      <LocaleForm to="/account/notices">
        <input type="hidden" name="intent" value="removeDevice" />
        <input type="hidden" name="subscriptionId" value={id} />
        <Button tone="quiet" aria-label={t('notices.push.removeOf', { name, at })}>
          {t('notices.push.remove')}
        </Button>
      </LocaleForm>
    </li>
  )
}
