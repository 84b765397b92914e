import { useT } from '#app/i18n/use-t.tsx'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { CardGrid } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import type { MentorCard as Mentor } from '../mentor-view.ts'
import { MentorCard } from './mentor-card.tsx'

type Filter = { language?: string | undefined; sector?: string | undefined; goal?: string | undefined; district?: string | undefined; page: number }
type List = { items: Mentor[]; total: number; page: number; ranked: boolean; needsProfile: boolean }
const LISTS = { language: LANGUAGES, sector: SECTORS, goal: GOALS, district: DISTRICTS } as const
const NAMES = ['language', 'sector', 'goal', 'district'] as const

export function MentorsPage({ list, filter, migrant }: { list: List; filter: Filter; migrant: boolean }) {
  const t = useT()
  const query = (page: number) => {
    const chosen = NAMES.flatMap((name) => (filter[name] ? [[name, filter[name]] as [string, string]] : []))
    return `/mentors?${new URLSearchParams([...chosen, ['page', String(page)]])}`
  }
  return (
    <Page title={t('mentorship.title')} lead={t(list.ranked ? 'mentorship.rankedLead' : 'mentorship.lead')}>
      {list.needsProfile ? (
        <Notice title={t('mentorship.needsProfile')}>
          <p className="mt-3">
            <ButtonLink to="/onboarding">{t('mentorship.needsProfileAction')}</ButtonLink>
          </p>
        </Notice>
      ) : null}
      {migrant ? null : (
        <Notice title={t('mentorship.visitor')}>
          <p className="mt-3">
            <ButtonLink to="/approval" tone="secondary">
              {t('mentorship.visitorAction')}
            </ButtonLink>
          </p>
        </Notice>
      )}
      <FilterBar to="/mentors" label={t('mentorship.filter')} submit={t('mentorship.show')}>
        {NAMES.map((name) => (
          <SelectField
            key={name}
            name={name}
            label={t(`mentorship.${name}`)}
            defaultValue={filter[name] ?? ''}
            options={[{ value: '', label: t('mentorship.any') }, ...LISTS[name].map((id) => ({ value: id, label: t.dynamic(`vocabulary.${name}.${id}`) }))]}
          />
        ))}
      </FilterBar>
      <p role="status" className="font-bold">
        {t('mentorship.count', { count: list.total })}
      </p>
      {list.items.length === 0 ? <EmptyState title={t('mentorship.none')} text={t('mentorship.noneText')} /> : null}
      <CardGrid>
        {list.items.map((mentor) => (
          <MentorCard key={mentor.id} mentor={mentor} />
        ))}
      </CardGrid>
      <Pager previous={list.page > 1 ? query(list.page - 1) : undefined} next={list.page * 20 < list.total ? query(list.page + 1) : undefined} />
    </Page>
  )
}
