import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useNavigation, useRouteError, useRouteLoaderData, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorPage } from './http/error-page.tsx'
import { useNonce } from './http/nonce.ts'
import { TranslationProvider, useT } from './i18n/use-t.tsx'
import { directionOf, LOCALES, REGIONAL, switchLocale } from './lib/locales.ts'
import { type RootData, rootData } from './root-data.server.ts'
import { bottomNav, mainNav } from './root-nav.ts'
import { BottomBar } from './ui/bottom-bar.tsx'
import { LocaleForm, LocaleLink } from './ui/locale-link.tsx'
import { Notice } from './ui/notice.tsx'
import { ProgressBar } from './ui/progress-bar.tsx'
import { SiteFooter } from './ui/site-footer.tsx'
import { SiteHeader } from './ui/site-header.tsx'
import './app.css'

export const loader = ({ request, context }: LoaderFunctionArgs) => rootData(request, context)

/** A page's loader names its `title`, and its `description` when search engines should show one; nothing else is needed. */
export const meta: MetaFunction = ({ matches, error }) => {
  const page = matches.at(-1)?.data as { title?: string; description?: string } | undefined
  const title = error || !page?.title ? 'Praya' : `${page.title} – Praya`
  return [{ title }, ...(page?.description ? [{ name: 'description', content: page.description }] : [])]
}

const useRootData = () => useRouteLoaderData<typeof loader>('root') as RootData | undefined

/** The document. The page's own title and description come from its route. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRootData()
  const locale = data?.locale ?? 'en'
  const nonce = useNonce()
  return (
    <html lang={REGIONAL[locale]} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf7ef" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#10201e" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Meta />
        {data ? <Alternates origin={data.origin} /> : null}
        <Links />
      </head>
      <body>
        <TranslationProvider locale={locale} strings={data?.strings ?? {}}>
          <Shell data={data}>{children}</Shell>
        </TranslationProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** Each page lists itself in every language; the one without a prefix chooses. */
function Alternates({ origin }: { origin: string }) {
  const { pathname } = useLocation()
  const rest = switchLocale(pathname, 'en').slice('/en'.length)
  return (
    <>
      <link rel="canonical" href={origin + pathname} />
      {LOCALES.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={origin + switchLocale(pathname, locale)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={rest === '' ? `${origin}/` : `${origin}/en${rest}`} />
    </>
  )
}

function Shell({ data, children }: { data: RootData | undefined; children: ReactNode }) {
  const t = useT()
  const busy = useNavigation().state !== 'idle'
  const person = data?.person ?? null
  return (
    <>
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:inline-flex focus:min-h-11 focus:items-center focus:bg-surface focus:px-4">
        {t('nav.skip')}
      </a>
      <ProgressBar busy={busy} label={t('ui.loading')} />
      <SiteHeader items={mainNav(person, t)} banner={data?.mode === 'demo' ? t('nav.demo') : undefined}>{person ? <SignedIn name={person.name} /> : <SignedOut />}</SiteHeader>
      <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-8 focus-visible:shadow-none focus-visible:outline-none">
        <Done />
        {children}
      </main>
      <SiteFooter />
      <BottomBar items={bottomNav(person, t)} />
    </>
  )
}

function SignedIn({ name }: { name: string }) {
  const t = useT()
  return (
    <>
      <LocaleLink to="/account" aria-label={t('nav.account')} className="inline-flex min-h-11 max-w-48 items-center truncate">
        {name}
      </LocaleLink>
      <LocaleForm to="/sign-out">
        <button type="submit" className="min-h-11 px-2 text-harbour underline">
          {t('nav.signOut')}
        </button>
      </LocaleForm>
    </>
  )
}

function SignedOut() {
  const t = useT()
  return (
    <>
      <LocaleLink to="/sign-in" className="inline-flex min-h-11 items-center">
        {t('nav.signIn')}
      </LocaleLink>
      <LocaleLink to="/sign-up" className="inline-flex min-h-11 items-center font-bold">
        {t('nav.signUp')}
      </LocaleLink>
    </>
  )
}

/** "Saved." after a redirect; only sentences that we wrote, named in the address. */
function Done() {
  const t = useT()
  const [params] = useSearchParams()
  const key = `ui.notice.${params.get('notice') ?? ''}`
  return /^ui\.notice\.\w+$/.test(key) && t.has(key) ? (
    <div className="mb-6">
      <Notice tone="success" live title={t.dynamic(key)} />
    </div>
  ) : null
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
