import type { ButtonHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { LocaleLink } from './locale-link.tsx'

export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'quiet'

const buttonClass = (tone: ButtonTone, extra?: string) => classNames('button', `button-${tone}`, extra)

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
