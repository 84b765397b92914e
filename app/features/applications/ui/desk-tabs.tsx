import { useT } from '#app/i18n/use-t.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'

const PLACES = { cases: '/office/cases', approvals: '/office', panel: '/office/panel' } as const

/** The officers' one desk: applications to the scheme, approvals issued elsewhere, and the list for the panel. */
export function DeskTabs({ current }: { current: keyof typeof PLACES }) {
  const t = useT()
  const items = (['cases', 'approvals', 'panel'] as const).map((place) => ({
    to: PLACES[place],
    label: t(`casework.desk.${place}`),
    current: place === current,
  }))
  return <LinkTabs items={items} label={t('casework.desk.label')} />
}
