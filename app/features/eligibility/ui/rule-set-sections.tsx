import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { MoveButtons } from './rule-set-rows.tsx'

export type SectionRow = { id: string; label: string; items: number }

/** The sections in their order, each with its page, and a way to add one. */
export function RuleSetSections({ set: { id, revision, sections } }: { set: { id: string; revision: number; sections: SectionRow[] } }) {
  const t = useT()
  const here = `/admin/rule-sets/${id}`
  return (
    <>
      <h3 className="pt-4 text-xl">{t('ruleSets.overview.sections')}</h3>
      <ol className="divide-y divide-line border-line border-y">
        {sections.map((section, at) => (
          <li key={`${section.id} ${section.label}`} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span className="min-w-0">
              <LocaleLink to={`${here}/sections/${at}`} className="inline-flex min-h-8 items-center">
                {section.label || section.id || t('ruleSets.edit.nothing')}
              </LocaleLink>
              <span className="block text-muted">{t('ruleSets.overview.itemCount', { count: section.items })}</span>
            </span>
            <MoveButtons
              to={here}
              revision={revision}
              list="sections"
              at={at}
              name={section.label || section.id}
              first={at === 0}
              last={at === sections.length - 1}
            />
          </li>
        ))}
      </ol>
      <LocaleForm to={here}>
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="list" value="sections" />
        <Button name="intent" value="add" tone="secondary">
          {t('ruleSets.overview.addSection')}
        </Button>
      </LocaleForm>
    </>
  )
}
