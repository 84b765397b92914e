import { useEffect, useState } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ENDONYM, LOCALES } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { FileField, SelectField, TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'

type Organisation = { id: string; name: string }
type Props = { refused: Refused | undefined; organisations: Organisation[]; chosen: Organisation; good: number }

const EXAMPLE = 'Amal Khan,amal@example.com,QMAS-2025-0001,2026-01-15,general'

export function importLabels(t: Translate) {
  return {
    organisationId: t('applications.invitations.organisation'),
    locale: t('applications.invitations.locale'),
    list: t('applications.invitations.list'),
    file: t('applications.invitations.file'),
  }
}

/** A list typed, pasted or as a file. After a report, the good lines alone can be invited. */
export function ImportForm({ refused, organisations, chosen, good }: Props) {
  const t = useT()
  const labels = importLabels(t)
  // Fields that start anew show the text of a file that was read; else a file chosen once would undo every correction.
  const [turn, setTurn] = useState(0)
  useEffect(() => setTurn((last) => (refused ? last + 1 : last)), [refused])
  const languages = LOCALES.map((locale) => ({ value: locale, label: ENDONYM[locale] }))
  const choices = organisations.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <LocaleForm encType="multipart/form-data" className="max-w-[42rem] space-y-6" noValidate>
      {choices.length > 1 ? (
        <SelectField
          name="organisationId"
          label={labels.organisationId}
          options={choices}
          {...fieldState(refused, 'organisationId', chosen.id)}
        />
      ) : (
        <input type="hidden" name="organisationId" value={chosen.id} />
      )}
      <SelectField name="locale" label={labels.locale} options={languages} {...fieldState(refused, 'locale', t.locale)} />
      <TextArea
        key={`list-${turn}`}
        name="list"
        label={labels.list}
        hint={t('applications.invitations.listHint')}
        placeholder={EXAMPLE}
        rows={8}
        spellCheck={false}
        wrap="off"
        {...fieldState(refused, 'list')}
      />
      <FileField
        key={`file-${turn}`}
        name="file"
        label={labels.file}
        hint={t('applications.invitations.fileHint')}
        accept=".csv,.txt,text/csv"
        optional
        error={refused?.errors.file?.[0]}
      />
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="import">
          {t('applications.invitations.send')}
        </Button>
        {good > 0 ? (
          <Button name="intent" value="importGood" tone="secondary">
            {t('applications.invitations.sendGood', { count: good })}
          </Button>
        ) : null}
      </div>
    </LocaleForm>
  )
}
