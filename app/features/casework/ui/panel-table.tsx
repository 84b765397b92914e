import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'

export type PanelCase = {
  id: string
  reference: string
  name: string
  route: 'general' | 'achievement'
  submittedAt: string
  claimedScore: number | null
  verdict: 'approve' | 'refuse' | null
  officer: string | null
}

/** The panel's list, for the screen and for paper. */
export function PanelTable({ cases, caption }: { cases: PanelCase[]; caption: string }) {
  const t = useT()
  const locale = useLocale()
  const columns = (['reference', 'name', 'route', 'sent', 'score', 'recommendation'] as const).map((id) => ({
    id,
    label: t(`casework.panel.${id}`),
    number: id === 'score',
  }))
  const rows = cases.map(({ id, reference, name, route, submittedAt, claimedScore, verdict, officer }) => ({
    id,
    cells: {
      reference: (
        <LocaleLink to={`/office/cases/${id}`} className="inline-flex min-h-8 items-center">
          {reference}
        </LocaleLink>
      ),
      name: <bdi>{name}</bdi>,
      route: t(`applications.route.${route}`),
      sent: formatDay(submittedAt, locale),
      score: claimedScore ?? '–',
      recommendation: verdict ? `${t(`casework.decide.${verdict}`)} (${officer ?? '?'})` : '–',
    },
  }))
  return <DataTable caption={caption} columns={columns} rows={rows} />
}
