import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { AccountPage } from './account-page.tsx'

/** A link that was used or is too old, and the way on. */
export function DeadLink({ text, to, label }: { text: string; to: string; label: string }) {
  const t = useT()
  return (
    <AccountPage title={t('accounts.verify.deadTitle')} lead={text}>
      <ButtonLink to={to}>{label}</ButtonLink>
    </AccountPage>
  )
}
