import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'

type Props = { refused: Refused | undefined }

export function EmailField({ refused }: Props) {
  const t = useT()
  return (
    <TextField
      name="email"
      type="email"
      label={t('accounts.field.email')}
      autoComplete="username"
      inputMode="email"
      spellCheck={false}
      required
      maxLength={254}
      {...fieldState(refused, 'email')}
    />
  )
}

export function PasswordField({ refused }: Props) {
  const t = useT()
  const label = t('accounts.field.password')
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      autoComplete="current-password"
      required
      {...fieldState(refused, 'password')}
    />
  )
}

/** A password that is being chosen; `name` differs from page to page. */
export function NewPasswordField({ refused, name = 'newPassword' }: Props & { name?: string }) {
  const t = useT()
  return (
    <TextField
      name={name}
      type="password"
      label={name === 'password' ? t('accounts.field.password') : t('accounts.field.newPassword')}
      hint={t('accounts.field.passwordHint')}
      autoComplete="new-password"
      required
      {...fieldState(refused, name)}
    />
  )
}

export function NameField({ refused, stored }: Props & { stored?: string }) {
  const t = useT()
  return (
    <TextField
      name="name"
      label={t('accounts.field.name')}
      hint={t('accounts.field.nameHint')}
      autoComplete="nickname"
      required
      maxLength={80}
      {...fieldState(refused, 'name', stored)}
    />
  )
}

/** Labels for the error summary, by field. */
export function useFieldLabels(): Record<string, string> {
  const t = useT()
  return {
    name: t('accounts.field.nameShort'),
    email: t('accounts.field.email'),
    password: t('accounts.field.password'),
    newPassword: t('accounts.field.newPassword'),
    currentPassword: t('accounts.field.currentPassword'),
    newEmail: t('accounts.field.newEmail'),
    locale: t('accounts.field.locale'),
  }
}
