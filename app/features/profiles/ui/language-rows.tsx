import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { LANGUAGE_LEVELS, LANGUAGES, type SpokenLanguage } from '#app/lib/languages.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { MAX_LANGUAGES } from '../profile.ts'

const FIRST_ROWS = 5

/** Pairs of language and level. A row more is a button of the form, so it works without JavaScript too. */
export function LanguageRows({ languages, refused, rows }: { languages: SpokenLanguage[]; refused: Refused | undefined; rows: number }) {
  const t = useT()
  const count = Math.min(MAX_LANGUAGES, Math.max(FIRST_ROWS, languages.length, rows))
  const none = { value: '', label: t('profiles.field.choose') }
  const codes = [none, ...LANGUAGES.map((code) => ({ value: code, label: t(`vocabulary.language.${code}`) }))]
  const levels = [none, ...LANGUAGE_LEVELS.map((level) => ({ value: level, label: t(`vocabulary.level.${level}`) }))]
  return (
    <div className="space-y-6">
      {Array.from({ length: count }, (_, at) => {
        const [code, level] = [`languages[${at}].code`, `languages[${at}].level`]
        const number = { number: at + 1 }
        return (
          <div key={code} className="grid gap-4 sm:grid-cols-2">
            <SelectField
              name={code}
              label={t('profiles.field.language', number)}
              options={codes}
              {...fieldState(refused, code, languages[at]?.code)}
            />
            <SelectField
              name={level}
              label={t('profiles.field.levelOf', number)}
              options={levels}
              {...fieldState(refused, level, languages[at]?.level)}
            />
          </div>
        )
      })}
      <input type="hidden" name="rows" value={count} />
      {count < MAX_LANGUAGES ? (
        <Button name="intent" value="add" tone="quiet" formNoValidate>
          {t('profiles.field.addLanguage')}
        </Button>
      ) : null}
    </div>
  )
}
