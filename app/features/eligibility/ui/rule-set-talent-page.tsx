import { useT } from '#app/i18n/use-t.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import type { FormField } from '../draft-forms.ts'
import { type DraftHead, RuleSetEditPage } from './rule-set-edit-page.tsx'
import type { DraftAnswer } from './rule-set-form.tsx'
import { type RowForms, RuleSetRows } from './rule-set-rows.tsx'

type Segment = { id: string; label: string; count: number }
type Props = {
  head: DraftHead
  counts: Segment[]
  segments: RowForms | null
  professions: (Segment & { rows: { at: number; fields: FormField[] }[]; fresh: FormField[]; total: number }) | null
  refused: DraftAnswer | undefined
}

/** All segments, or the professions of one: each a page of its own, because the list is long. */
export function RuleSetTalentPage({ head, counts, segments, professions, refused }: Props) {
  const t = useT()
  const here = `/admin/rule-sets/${head.id}/talent-list`
  const shared = { revision: head.revision, problems: head.problems, refused }
  if (professions) {
    const name = professions.label || professions.id || t('ruleSets.talent.unlisted')
    return (
      <RuleSetEditPage
        title={t('ruleSets.talent.professions', { segment: name })}
        back={{ to: here, label: t('ruleSets.talent.title') }}
        fields={[]}
        {...{ head, refused, problems: head.problems }}
      >
        <RuleSetRows
          list="professions"
          rows={professions.rows.map(({ fields }) => fields)}
          places={professions.rows.map(({ at }) => at)}
          total={professions.total}
          fresh={professions.fresh}
          {...shared}
        />
      </RuleSetEditPage>
    )
  }
  return (
    <RuleSetEditPage
      title={t('ruleSets.talent.title')}
      lead={t('ruleSets.talent.lead')}
      fields={[]}
      {...{ head, refused, problems: head.problems }}
    >
      <Counts here={here} counts={counts} />
      {segments ? (
        <PageSection title={t('ruleSets.talent.segments')}>
          <p className="text-muted">{t('ruleSets.talent.moved')}</p>
          <RuleSetRows {...segments} {...shared} />
        </PageSection>
      ) : null}
    </RuleSetEditPage>
  )
}

function Counts({ here, counts }: { here: string; counts: Segment[] }) {
  const t = useT()
  const shown = counts.filter(({ id, count }) => id !== '' || count > 0)
  if (shown.length === 0) return <Notice>{t('ruleSets.talent.empty')}</Notice>
  return (
    <TaskList>
      {shown.map(({ id, label, count }) => (
        <TaskRow
          key={id}
          to={`${here}?segment=${encodeURIComponent(id)}`}
          label={label || id || t('ruleSets.talent.unlisted')}
          status={t('ruleSets.overview.talentCount', { count })}
        />
      ))}
    </TaskList>
  )
}
