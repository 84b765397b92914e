import { Form, type FormProps, Link, type LinkProps } from '@remix-run/react'
import { forwardRef } from 'react'
import { useLocale } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'

/** A link to a page in the reader's language: `to="/jobs?sector=it"`. */
export function LocaleLink({ to, ...rest }: Omit<LinkProps, 'to'> & { to: string }) {
  return <Link prefetch="intent" {...rest} to={href(useLocale(), to)} />
}

/** A form of this site; without `to` it posts to the page it stands on. */
export const LocaleForm = forwardRef<HTMLFormElement, Omit<FormProps, 'action'> & { to?: string | undefined }>(function LocaleForm(
  { to, method = 'post', ...rest },
  ref,
) {
  const locale = useLocale()
  return <Form {...rest} ref={ref} method={method} {...(to === undefined ? {} : { action: href(locale, to) })} />
})
