import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Checkbox } from '#app/ui/field.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import type { Tasks } from '../application-progress.ts'
import { OpenSections } from './application-check-page.tsx'

type Props = { tasks: Tasks; missingPapers: number; ready: boolean; refused: Refused | undefined }

export function ApplicationSubmitPage({ tasks, missingPapers, ready, refused }: Props) {
  const t = useT()
  return (
    <Page
      title={t('application.submit.title')}
      lead={t('application.submit.lead')}
      width="text"
      back={{ to: '/application/check', label: t('application.check.title') }}
    >
      <ErrorSummary refused={refused} />
      {ready ? <DeclarationForm refused={refused} /> : <OpenSections tasks={tasks} missingPapers={missingPapers} />}
    </Page>
  )
}

function DeclarationForm({ refused }: Pick<Props, 'refused'>) {
  const t = useT()
  return (
    <LocaleForm className="space-y-6">
      <ul className="list-disc space-y-2 ps-6">
        <li>{t('application.submit.point1')}</li>
        <li>{t('application.submit.point2')}</li>
        <li>{t('application.submit.point3')}</li>
      </ul>
      <Notice>{t('application.submit.fee')}</Notice>
      <Checkbox
        name="declared"
        label={t('application.submit.agree')}
        error={refused?.errors.declared?.[0]}
        defaultChecked={refused?.values.declared === 'yes'}
      />
      <div className="space-y-2">
        <p className="text-muted">{t('application.submit.after')}</p>
        <Button>{t('application.submit.button')}</Button>
      </div>
    </LocaleForm>
  )
}
