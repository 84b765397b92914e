import type { ButtonHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { LocaleLink } from './locale-link.tsx'

export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'quiet'

const TONES: Record<ButtonTone, string> = {
  primary: 'bg-ferry text-on-ferry border-ferry hover:bg-ferry-deep hover:border-ferry-deep',
  secondary: 'bg-surface text-ferry border-ferry hover:bg-ferry-wash',
  danger: 'bg-surface text-error border-error hover:bg-error-wash',
  quiet: 'bg-transparent text-ink border-control hover:bg-sunk',
}

const buttonClass = (tone: ButtonTone, extra?: string) =>
  classNames(
    'inline-flex min-h-12 max-w-full items-center justify-center gap-2 rounded-control border-2 px-5 py-2 text-center font-bold leading-snug no-underline transition-colors duration-150 active:translate-y-px disabled:cursor-not-allowed disabled:border-line disabled:bg-sunk disabled:text-muted',
    TONES[tone],
    extra,
  )

export function Button({
  tone = 'primary',
  className,
  type = 'submit',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone }) {
  return <button {...rest} type={type} className={buttonClass(tone, className)} />
}

export function ButtonLink({ tone = 'primary', className, ...rest }: Parameters<typeof LocaleLink>[0] & { tone?: ButtonTone }) {
  return <LocaleLink {...rest} className={buttonClass(tone, className)} />
}
