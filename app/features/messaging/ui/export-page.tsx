import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

type Props = { id: string; names: string; left: number; zone: string }

/** The file comes as a plain download, so the form is sent by the browser itself. */
export function ExportPage({ id, names, left, zone }: Props) {
  const t = useT()
  return (
    <Page title={t('notices.copy.title')} lead={names} back={{ to: `/messages/${id}`, label: t('notices.copy.back') }} width="text">
      <ul className="list-disc space-y-2 ps-6">
        <li>{t('notices.copy.read')}</li>
        <li>{t('notices.copy.program')}</li>
        <li>{t('notices.copy.times', { zone })}</li>
        <li>{t('notices.copy.notInIt')}</li>
      </ul>
      <p>{t('notices.copy.care')}</p>
      {left > 0 ? (
        <LocaleForm to={`/messages/${id}/export/file`} reloadDocument className="space-y-3">
          <input type="hidden" name="intent" value="copy" />
          <Button>{t('notices.copy.button')}</Button>
          <p className="text-muted">{t('notices.copy.left', { count: left })}</p>
        </LocaleForm>
      ) : (
        <Notice tone="warning">
          <p>{t('notices.error.exports')}</p>
        </Notice>
      )}
    </Page>
  )
}
