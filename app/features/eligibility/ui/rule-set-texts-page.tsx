import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ENDONYM, LOCALES, type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { TEXT_PARTS, type TextPart } from '../rule-set-texts.ts'
import type { DraftHead } from './rule-set-edit-page.tsx'

type TextField = { name: string; part: TextPart; locale: Locale; value: string }
type Props = { head: DraftHead; id: string; wording: string; page: string; fields: TextField[]; refused: Refused | undefined }

/** What people read about one id, language beside language. */
export function RuleSetTextsPage({ head, id, wording, page, fields, refused }: Props) {
  const t = useT()
  const here = `/admin/rule-sets/${head.id}`
  return (
    <Page
      title={t('ruleSets.edit.textsFor', { id })}
      lead={t('ruleSets.edit.textsLead')}
      back={{ to: `${here}${page}`, label: head.edition }}
    >
      <ErrorSummary refused={refused} />
      {head.proposed ? <Notice tone="warning">{t('ruleSets.edit.proposalEnds')}</Notice> : null}
      <Notice title={t('ruleSets.field.label')}>
        <p className="break-words">{wording}</p>
      </Notice>
      <LocaleForm className="space-y-8">
        <input type="hidden" name="revision" value={head.revision} />
        {TEXT_PARTS.map((part) => (
          <fieldset key={part} className="min-w-0 space-y-3">
            <legend className="font-bold text-xl">{t(`ruleSets.text.${part}`)}</legend>
            <div className="grid gap-4 lg:grid-cols-3">
              {LOCALES.map((locale) => (
                <TextArea
                  key={locale}
                  name={`${part}-${locale}`}
                  label={ENDONYM[locale]}
                  lang={REGIONAL[locale]}
                  rows={part === 'label' ? 3 : 4}
                  maxLength={4000}
                  {...fieldState(
                    refused,
                    `${part}-${locale}`,
                    fields.find((field) => field.part === part && field.locale === locale)?.value,
                  )}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <Button name="intent" value="save">
          {t('ui.save')}
        </Button>
      </LocaleForm>
    </Page>
  )
}
