import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'

type Side = { matched: number; mean: number | null; floor: number | null }
export type ShownPreview = {
  mentees: number
  mentors: number
  whole: boolean
  before: Side
  after: Side
  difference: { same: number; changed: number; onlyBefore: number; onlyAfter: number }
  examples: { mentee: string; before: string | null; after: string | null }[]
}

/** What the typed weights and rules would change. With scripts it follows the typing; without, a button asks. */
export function RoundWeightsPreview({ preview }: { preview: ShownPreview | undefined }) {
  const t = useT()
  return (
    <section aria-label={t('rounds.settings.preview')} className="card min-w-0 space-y-4 lg:sticky lg:top-6">
      <h2 className="text-xl">{t('rounds.settings.preview')}</h2>
      <div role="status" className="space-y-4">
        {preview ? <Shown preview={preview} /> : <p className="text-muted">{t('rounds.settings.previewHint')}</p>}
      </div>
      <Button name="intent" value="preview" tone="secondary">
        {t('rounds.settings.previewButton')}
      </Button>
    </section>
  )
}

function Shown({ preview: { mentees, mentors, whole, before, after, difference, examples } }: { preview: ShownPreview }) {
  const t = useT()
  if (mentees === 0 || mentors === 0) return <p>{t('rounds.settings.nothing')}</p>
  const { same, changed, onlyBefore, onlyAfter } = difference
  const nobody = t('rounds.settings.nobody')
  return (
    <>
      <p className="text-muted">{t(whole ? 'rounds.settings.previewWhole' : 'rounds.settings.previewLead', { mentees, mentors })}</p>
      <Compare before={before} after={after} />
      <p>{t('rounds.settings.difference', { same, changed, gone: onlyBefore, come: onlyAfter })}</p>
      {examples.length > 0 ? (
        <ul className="list-disc space-y-1 ps-5">
          {examples.map(({ mentee, before: old, after: now }) => (
            <li key={mentee}>{t('rounds.settings.example', { mentee, before: old ?? nobody, after: now ?? nobody })}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Compare({ before, after }: { before: Side; after: Side }) {
  const t = useT()
  return (
    <table className="w-full">
      <caption className="sr-only">{t('rounds.settings.preview')}</caption>
      <thead>
        <tr className="border-control border-b-2 text-muted text-sm">
          <td />
          <th scope="col" className="py-1 ps-3 text-end">
            {t('rounds.settings.asNow')}
          </th>
          <th scope="col" className="py-1 ps-3 text-end">
            {t('rounds.settings.asTyped')}
          </th>
        </tr>
      </thead>
      <tbody>
        {(['matched', 'mean', 'floor'] as const).map((name) => (
          <tr key={name} className="border-line border-b">
            <th scope="row" className="py-1.5 text-start font-normal">
              {t(`rounds.settings.${name}`)}
            </th>
            <td className="py-1.5 text-end tabular-nums">{before[name] ?? '–'}</td>
            <td className="py-1.5 text-end font-bold tabular-nums">{after[name] ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
