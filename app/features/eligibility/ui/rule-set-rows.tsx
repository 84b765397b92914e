import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import type { FormField } from '../draft-forms.ts'
import { type DraftAnswer, RuleSetFields, type ShownProblems } from './rule-set-form.tsx'

type MoveProps = { to?: string; revision: number; list: string; at: number; name: string; first: boolean; last: boolean }

/** Up, down, away: three buttons of one small form, named for those who cannot see what stands beside them. */
export function MoveButtons({ to, revision, list, at, name, first, last }: MoveProps) {
  const t = useT()
  const what = <span className="sr-only"> {name}</span>
  return (
    <LocaleForm to={to} className="flex flex-wrap gap-2" preventScrollReset>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="at" value={at} />
      <Button name="intent" value="up" tone="quiet" disabled={first} aria-label={`${t('ruleSets.edit.up')}: ${name}`}>
        <span aria-hidden="true">↑</span>
      </Button>
      <Button name="intent" value="down" tone="quiet" disabled={last} aria-label={`${t('ruleSets.edit.down')}: ${name}`}>
        <span aria-hidden="true">↓</span>
      </Button>
      <Button name="intent" value="remove" tone="quiet">
        {t('ruleSets.edit.remove')}
        {what}
      </Button>
    </LocaleForm>
  )
}

export type RowForms = { list: string; rows: FormField[][]; fresh: FormField[] }
/** `places` and `total` where the page shows only some lines of a list. */
type RowsProps = RowForms & {
  places?: number[]
  total?: number
  revision: number
  problems: ShownProblems
  refused: DraftAnswer | undefined
}

/** A short list of which every line is a form of its own, and one more to add. */
export function RuleSetRows({ list, rows, fresh, places, total = rows.length, revision, problems, refused }: RowsProps) {
  const t = useT()
  return (
    <div className="space-y-4">
      <ol className="space-y-4">
        {rows
          .map((fields, row) => ({ fields, at: places?.[row] ?? row }))
          .map(({ fields, at }) => (
            <li key={`${revision}-${fields[0]?.name}`} className="card space-y-4">
              <LocaleForm className="space-y-4" preventScrollReset>
                <RowHead revision={revision} list={list} at={at} />
                <RuleSetFields fields={fields} problems={problems} refused={refused} />
                <Button name="intent" value="row" tone="secondary">
                  {t('ui.save')}
                  <span className="sr-only"> {fields[0]?.value}</span>
                </Button>
              </LocaleForm>
              <MoveButtons {...{ revision, list, at }} name={fields[0]?.value || String(at + 1)} first={at === 0} last={at === total - 1} />
            </li>
          ))}
      </ol>
      <details className="card" open={refused?.values.intent === 'add' && refused.values.list === list}>
        <summary className="min-h-11 py-2 font-bold">{t('ruleSets.edit.newOne')}</summary>
        <LocaleForm className="space-y-4 pt-3" key={revision}>
          <RowHead revision={revision} list={list} />
          <RuleSetFields fields={fresh} problems={[]} refused={refused} />
          <Button name="intent" value="add" tone="secondary">
            {t('ruleSets.edit.add')}
          </Button>
        </LocaleForm>
      </details>
    </div>
  )
}

function RowHead({ revision, list, at }: { revision: number; list: string; at?: number }) {
  return (
    <>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="list" value={list} />
      {at === undefined ? null : <input type="hidden" name="at" value={at} />}
    </>
  )
}
