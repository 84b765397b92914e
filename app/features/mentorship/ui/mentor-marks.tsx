import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import type { MentorDetail } from '../mentor-view.ts'

/** What a migrant marks for themselves: a wish, or that they would rather not. */
export function Marks({ mentor: { id, preference } }: { mentor: Pick<MentorDetail, 'id' | 'preference'> }) {
  const t = useT()
  return (
    <PageSection title={t('asking.mark.title')}>
      {preference ? <p className="font-bold">{t(preference === 'wish' ? 'asking.mark.wished' : 'asking.mark.unwanted')}</p> : null}
      <p className="text-muted">{t('asking.mark.text')}</p>
      <LocaleForm to={`/mentors/${id}`} className="flex flex-wrap gap-3">
        {preference === 'wish' ? null : <Mark intent="wish" label={t('asking.mark.wish')} />}
        {preference === 'rather_not' ? null : <Mark intent="ratherNot" label={t('asking.mark.ratherNot')} />}
        {preference ? <Mark intent="unmark" label={t(preference === 'wish' ? 'asking.mark.unwish' : 'asking.mark.undo')} /> : null}
      </LocaleForm>
    </PageSection>
  )
}

function Mark({ intent, label }: { intent: string; label: string }) {
  return (
    <Button tone="secondary" name="intent" value={intent}>
      {label}
    </Button>
  )
}
