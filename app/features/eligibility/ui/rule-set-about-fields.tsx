import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'

type Source = { sourceName: string; sourceUrl: string | null; checkedOn: string }

/** Where the rules are written, and when somebody looked. */
export function RuleSetAboutFields({ source, refused }: { source: Source; refused: Refused | undefined }) {
  const t = useT()
  return (
    <>
      <TextField name="sourceName" label={t('ruleSets.field.sourceName')} {...fieldState(refused, 'sourceName', source.sourceName)} />
      <TextField
        name="sourceUrl"
        label={t('ruleSets.field.sourceUrl')}
        type="url"
        optional
        {...fieldState(refused, 'sourceUrl', source.sourceUrl)}
      />
      <DateField
        name="checkedOn"
        label={t('ruleSets.field.checkedOn')}
        hint={t('ruleSets.hint.checkedOn')}
        {...fieldState(refused, 'checkedOn', source.checkedOn)}
      />
    </>
  )
}
