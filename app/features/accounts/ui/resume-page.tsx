import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { AccountPage } from './account-page.tsx'

/** What was typed goes where it was going, once the person says so. */
export function ResumePage({ path, fields }: { path: string; fields: Record<string, string | string[]> }) {
  const t = useT()
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })))
  return (
    <AccountPage title={t('accounts.resume.title')}>
      <p>{t('accounts.resume.text')}</p>
      {/* A plain form: it leaves for an address that was made elsewhere, and may bring back that page with its messages. */}
      <form method="post" action={path}>
        {pairs.map(({ name, value }, at) => (
          <input key={`${name}.${at.toString()}`} type="hidden" name={name} value={value} />
        ))}
        <Button>{t('accounts.resume.send')}</Button>
      </form>
      <LocaleForm to="/resume">
        <Button tone="quiet">{t('accounts.resume.drop')}</Button>
      </LocaleForm>
    </AccountPage>
  )
}
