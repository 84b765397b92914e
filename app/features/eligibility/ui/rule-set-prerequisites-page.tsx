import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { type DraftHead, RuleSetEditPage } from './rule-set-edit-page.tsx'
import type { DraftAnswer } from './rule-set-form.tsx'
import { type RowForms, RuleSetRows } from './rule-set-rows.tsx'

type Props = { head: DraftHead; ids: string[]; prerequisites: RowForms; gates: RowForms; refused: DraftAnswer | undefined }

export function RuleSetPrerequisitesPage({ head, ids, prerequisites, gates, refused }: Props) {
  const t = useT()
  const shared = { revision: head.revision, problems: head.problems, refused }
  return (
    <RuleSetEditPage title={t('ruleSets.overview.prerequisites')} fields={[]} {...{ head, refused, problems: head.problems }}>
      <PageSection title={t('ruleSets.edit.prerequisitesList')}>
        <p className="text-muted">{t('ruleSets.edit.prerequisitesLead')}</p>
        <RuleSetRows {...prerequisites} {...shared} />
        <TextLinks id={head.id} ids={ids} />
      </PageSection>
      <PageSection title={t('ruleSets.edit.gatesList')}>
        <p className="text-muted">{t('ruleSets.edit.gatesLead')}</p>
        <RuleSetRows {...gates} {...shared} />
      </PageSection>
    </RuleSetEditPage>
  )
}

/** What people read is a page of its own for each id. */
export function TextLinks({ id, ids }: { id: string; ids: string[] }) {
  const t = useT()
  if (ids.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {ids.map((one) => (
        <li key={one}>
          <LocaleLink to={`/admin/rule-sets/${id}/texts/${encodeURIComponent(one)}`} className="inline-flex min-h-8 items-center break-all">
            {t('ruleSets.edit.textsFor', { id: one })}
          </LocaleLink>
        </li>
      ))}
    </ul>
  )
}
