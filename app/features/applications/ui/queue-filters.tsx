import { useT } from '#app/i18n/use-t.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import type { ApprovalStatus } from '#db/schema.ts'
import { APPROVAL_STATUSES } from '../approval.ts'

type Props = { status: ApprovalStatus; age: string; ages: readonly string[]; counts: Record<ApprovalStatus, number> }

/** The queue by status, and how long claims have waited. Both stand in the address. */
export function QueueFilters({ status, age, ages, counts }: Props) {
  const t = useT()
  const tabs = APPROVAL_STATUSES.map((each) => ({
    to: `/office?status=${each}`,
    label: t(`applications.status.office.${each}`),
    count: counts[each],
    current: each === status,
  }))
  const options = ages.map((days) => ({
    value: days,
    label: days === '0' ? t('applications.office.ageAny') : t('applications.office.ageDays', { count: Number(days) }),
  }))
  return (
    <>
      <LinkTabs items={tabs} label={t('applications.office.status')} />
      {status === 'submitted' ? (
        <FilterBar to="/office" label={t('applications.office.age')} submit={t('applications.office.filter')}>
          <SelectField name="age" label={t('applications.office.age')} options={options} defaultValue={age} key={age} />
        </FilterBar>
      ) : null}
    </>
  )
}
