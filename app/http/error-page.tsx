import { isRouteErrorResponse } from '@remix-run/react'
import { unpack } from '#app/i18n/packed.ts'
import { type Translate, translator } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import type { Locale } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'

const CODES = { 403: 'forbidden', 404: 'not_found', 409: 'conflict', 422: 'invalid', 429: 'too_many', 503: 'unavailable' } as const
type PageCode = (typeof CODES)[keyof typeof CODES] | 'unexpected' | 'offline'

/** Which page an error gets, and the sentence of the refusal when it says more than the page does. */
export function pageOfError(error: unknown): { code: PageCode; messageKey: string | undefined } {
  if (!isRouteErrorResponse(error)) return { code: isOffline() ? 'offline' : 'unexpected', messageKey: undefined }
  const code = CODES[error.status as keyof typeof CODES] ?? 'unexpected'
  const given = (error.data as { messageKey?: unknown } | null)?.messageKey
  return {
    code,
    messageKey:
      typeof given === 'string' && !/^errors\.(forbidden|not_found|conflict|too_many|invalid|full)$/.test(given) ? given : undefined,
  }
}

/** Only a browser knows; on the server no error comes from a lost connection. */
const isOffline = () => typeof navigator !== 'undefined' && navigator.onLine === false

/** The title of the tab, from the texts that came with the root's data; nothing when there are none. */
export function titleOfError(error: unknown, data: { locale: Locale; strings: { errors?: string } } | undefined): string | undefined {
  if (!data?.strings.errors) return undefined
  const t: Translate = translator(data.locale, { errors: unpack(data.strings.errors) })
  return t(`errors.page.${pageOfError(error).code}.title`)
}

/** What went wrong, in the product's voice, and a way on. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useT()
  const { code, messageKey } = pageOfError(error)
  const mayPass = code === 'offline' || code === 'unexpected' || code === 'unavailable'
  // Without the texts of the page (the root itself failed) both languages stand here.
  if (!t.has('errors.page')) return <PlainErrorPage />
  return (
    <Page
      width="text"
      title={t(`errors.page.${code}.title`)}
      lead={messageKey && t.has(messageKey) ? t.dynamic(messageKey) : t(`errors.page.${code}.text`)}
    >
      <p className="flex flex-wrap gap-3">
        {mayPass ? (
          <Button type="button" onClick={() => window.location.reload()} className="scripted">
            {t('ui.tryAgain')}
          </Button>
        ) : null}
        <ButtonLink to="/" tone={mayPass ? 'secondary' : 'primary'}>
          {t('errors.page.home')}
        </ButtonLink>
      </p>
      <MissingTiles />
    </Page>
  )
}

/** A course of tiles with one gone. */
function MissingTiles() {
  return (
    <div aria-hidden="true" className="flex gap-1.5 pt-4">
      {['bg-ferry', 'bg-harbour', '', 'bg-bauhinia', 'bg-lantern-mark'].map((color, at) => (
        <span
          key={color || 'missing'}
          className={`tile size-10 rounded-tile ${color || 'border-2 border-control border-dashed'} ${at === 2 ? '' : 'opacity-90'}`}
        />
      ))}
    </div>
  )
}

function PlainErrorPage() {
  return (
    <div className="space-y-4 p-6">
      <h1 className="text-3xl">
        Something went wrong on our side · <span lang="zh-Hant-HK">我們的系統出了問題</span>
      </h1>
      <p>
        Try again in a moment. <span lang="zh-Hant-HK">請稍後再試。</span>
      </p>
      <p>
        <a href="/">Praya</a>
      </p>
    </div>
  )
}
