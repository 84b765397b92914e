import bodyFace from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import headingFace from '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url'
import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
  useSearchParams,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorPage, titleOfError } from './http/error-page.tsx'
import { useNonce } from './http/nonce.ts'
import { TranslationProvider, useT } from './i18n/use-t.tsx'
import { directionOf, LOCALES, REGIONAL, switchLocale } from './lib/locales.ts'
import { useLiveCounts } from './realtime/use-live-counts.ts'
import { type RootData, rootData } from './root-data.server.ts'
import { areaOf, bottomNav, mainNav, publicNav } from './root-nav.ts'
import { BottomBar } from './ui/bottom-bar.tsx'
import { useHeadingFocus } from './ui/heading-focus.ts'
import { Icon } from './ui/icon.tsx'
import { LocaleForm, LocaleLink } from './ui/locale-link.tsx'
import { Notice } from './ui/notice.tsx'
import { ProgressBar } from './ui/progress-bar.tsx'
import { SiteFooter } from './ui/site-footer.tsx'
import { SiteHeader } from './ui/site-header.tsx'
import './app.css'

export const loader = ({ request, context }: LoaderFunctionArgs) => rootData(request, context)

const useRootData = () => useRouteLoaderData<typeof loader>('root') as RootData | undefined

/** The document. The page's own title and description come from its route. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRootData()
  const locale = data?.locale ?? 'en'
  const nonce = useNonce()
  const { pathname } = useLocation()
  return (
    <html lang={REGIONAL[locale]} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf7ef" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#10201e" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="preload" as="font" type="font/woff2" href={bodyFace} crossOrigin="anonymous" />
        {locale === 'en' ? <link rel="preload" as="font" type="font/woff2" href={headingFace} crossOrigin="anonymous" /> : null}
        <PageTitle data={data} />
        <Meta />
        {data ? <Alternates origin={data.origin} /> : null}
        <Links />
      </head>
      <body className={`area-${areaOf(pathname)}`}>
        <TranslationProvider locale={locale} strings={data?.strings ?? {}}>
          <Shell data={data}>{children}</Shell>
        </TranslationProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/**
 * A page's loader names its `title`, and its `description` when search engines should show one; nothing else is needed.
 * Not a `meta` function: the root's is called before the page's data is known to it.
 */
function PageTitle({ data }: { data: RootData | undefined }) {
  const page = useMatches().at(-1)?.data as { title?: string; description?: string } | null | undefined
  const error = useRouteError()
  const title = error ? titleOfError(error, data) : page?.title
  return (
    <>
      <title>{title ? `${title} – Praya` : 'Praya'}</title>
      {page?.description && !error ? <meta name="description" content={page.description} /> : null}
    </>
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
  useHeadingFocus()
  const counts = useLiveCounts(data?.person ?? null)
  const person = data?.person ? { ...data.person, ...counts } : null
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:inline-flex focus:min-h-11 focus:items-center focus:bg-surface focus:px-4"
      >
        {t('nav.skip')}
      </a>
      <ProgressBar busy={busy} label={t('ui.loading')} />
      <SiteHeader items={mainNav(person, t)} banner={data?.mode === 'demo' ? t('nav.demo') : undefined}>
        {person ? <SignedIn name={person.name} /> : <SignedOut />}
      </SiteHeader>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl grow px-4 pt-8 focus-visible:shadow-none focus-visible:outline-none"
      >
        <Done />
        {children}
      </main>
      <SiteFooter items={publicNav(t)} />
      <BottomBar items={bottomNav(person, t)} />
    </>
  )
}

function SignedIn({ name }: { name: string }) {
  const t = useT()
  return (
    <>
      <LocaleLink to="/account" className="inline-flex min-h-11 max-w-56 items-center gap-2">
        <Icon name="person" />
        <span className="sr-only">{t('nav.account')}: </span>
        <bdi className="truncate">{name}</bdi>
      </LocaleLink>
      <LocaleForm to="/sign-out">
        <button type="submit" className="min-h-11 text-harbour underline underline-offset-4">
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
