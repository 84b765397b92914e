import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import type { Area } from '../notice-area.ts'

type Props = { area: Area; done: boolean; query: string }

export function UnsubscribePage({ area, done, query }: Props) {
  const t = useT()
  const what = t(`notices.area.${area}`)
  return (
    <Page title={t('notices.stop.title')} width="text">
      {done ? (
        <Notice tone="success" live>
          <p>{t('notices.stop.done', { what })}</p>
        </Notice>
      ) : (
        <LocaleForm to={`/unsubscribe${query}`} className="space-y-4">
          <p>{t('notices.stop.text', { what })}</p>
          <Button>{t('notices.stop.button')}</Button>
        </LocaleForm>
      )}
      <p>
        <LocaleLink to="/account/notices">{t('notices.stop.settings')}</LocaleLink>
      </p>
    </Page>
  )
}
