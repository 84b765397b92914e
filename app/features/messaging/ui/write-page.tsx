import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import type { Addressee } from '../contact.ts'
import { MAX_BODY } from '../message.ts'
import { Verified } from './verified.tsx'

type Props = {
  title: string
  formId: string
  to: Addressee
  addressee: { name: string; voucher: string | null; way: 'now' | 'request' | 'refused'; left: number; links: boolean }
  refused: Refused | undefined
}

/** The first message to somebody; it says beforehand whether it arrives at once or asks first. */
export function WritePage({ title, formId, to, addressee, refused }: Props) {
  const t = useT()
  const { name, voucher, way, left } = addressee
  return (
    <Page title={title} back={{ to: '/messages', label: t('messaging.title') }} width="text">
      <ErrorSummary refused={refused} labels={{ body: t('messaging.write') }} />
      <Verified organisation={to.kind === 'person' ? voucher : name} />
      <p>{t('messaging.safety')}</p>
      <About {...addressee} staff={to.kind === 'organisation'} />
      {way === 'refused' || (way === 'request' && left === 0) ? null : (
        <LocaleForm to={`/messages/new?${to.kind}=${to.id}`} className="space-y-4">
          <input type="hidden" name="clientId" value={formId} autoComplete="off" />
          <TextArea {...fieldState(refused, 'body')} name="body" label={t('messaging.write')} rows={5} maxLength={MAX_BODY} />
          <Button>{t(way === 'request' ? 'contact.sendRequest' : 'messaging.send')}</Button>
        </LocaleForm>
      )}
    </Page>
  )
}

function About({ name, way, left, links, staff }: Props['addressee'] & { staff: boolean }) {
  const t = useT()
  if (way === 'refused') return <Notice>{t('contact.refused', { name })}</Notice>
  if (way === 'now') return <p className="text-muted">{t('contact.now')}</p>
  return (
    <Notice>
      {staff ? <p>{t('contact.toStaff', { name })}</p> : null}
      <p>{staff ? t('contact.requestStaff') : t('contact.request', { name })}</p>
      <p>{left > 0 ? t('contact.left', { count: left }) : t('contact.none')}</p>
      {links ? null : <p>{t('contact.noLinks')}</p>}
    </Notice>
  )
}
