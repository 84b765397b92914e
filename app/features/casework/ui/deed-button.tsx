import type { ReactNode } from 'react'
import { Button, type ButtonTone } from '#app/ui/button.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'

type Props = { intent: string; token: string; tone?: ButtonTone; to?: string; fields?: Record<string, string>; children: ReactNode }

/** One deed on a case: a form that is only a button, with the token of the page that it stands on. */
export function DeedButton({ intent, token, tone = 'secondary', to, fields = {}, children }: Props) {
  return (
    <LocaleForm to={to}>
      <input type="hidden" name="token" value={token} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button tone={tone} name="intent" value={intent}>
        {children}
      </Button>
    </LocaleForm>
  )
}
