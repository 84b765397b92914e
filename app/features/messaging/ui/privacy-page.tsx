import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/field.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import type { Choices } from '../privacy.policy.ts'

export function PrivacyPage({ choices }: { choices: Choices }) {
  const t = useT()
  return (
    <Page title={t('privacy.title')} lead={t('privacy.lead')} back={{ to: '/account', label: t('nav.account') }} width="text">
      <LocaleForm to="/account/privacy" className="space-y-6">
        <Checkbox name="presence" label={t('privacy.presence')} hint={t('privacy.presenceHint')} defaultChecked={choices.presence} />
        <Checkbox name="receipts" label={t('privacy.receipts')} hint={t('privacy.receiptsHint')} defaultChecked={choices.receipts} />
        <Button>{t('privacy.save')}</Button>
      </LocaleForm>
    </Page>
  )
}
