import { isRouteErrorResponse } from '@remix-run/react'
import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'

const CODES = { 403: 'forbidden', 404: 'not_found', 409: 'conflict', 422: 'invalid', 429: 'too_many' } as const
type PageCode = (typeof CODES)[keyof typeof CODES] | 'unexpected'

/** Which page an error gets, and the sentence of the refusal when it says more than the page does. */
export function pageOfError(error: unknown): { code: PageCode; messageKey: string | undefined } {
  if (!isRouteErrorResponse(error)) return { code: 'unexpected', messageKey: undefined }
  const code = CODES[error.status as keyof typeof CODES] ?? 'unexpected'
  const given = (error.data as { messageKey?: unknown } | null)?.messageKey
  return { code, messageKey: typeof given === 'string' && !/^errors\.(forbidden|not_found|conflict|too_many|invalid)$/.test(given) ? given : undefined }
}

/** What went wrong, in the product's voice, and a way on. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useT()
  const { code, messageKey } = pageOfError(error)
  // Without the texts of the page (the root itself failed) both languages stand here.
  if (!t.has('errors.page')) return <PlainErrorPage />
  return (
    <Page width="text" title={t(`errors.page.${code}.title`)} lead={messageKey && t.has(messageKey) ? t.dynamic(messageKey) : t(`errors.page.${code}.text`)}>
      <ButtonLink to="/">{t('errors.page.home')}</ButtonLink>
    </Page>
  )
}

function PlainErrorPage() {
  return (
    <div className="space-y-4 p-6">
      <h1 className="text-3xl">Something went wrong on our side · 我們的系統出了問題</h1>
      <p>Try again in a moment. 請稍後再試。</p>
      <p>
        <a href="/">Praya</a>
      </p>
    </div>
  )
}
