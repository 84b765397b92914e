import { useT } from '#app/i18n/use-t.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { BadLine } from '../invitation-list.ts'

/** Line by line, what cannot be used and why. */
export function ListReport({ good, bad }: { good: number; bad: BadLine[] }) {
  const t = useT()
  if (bad.length === 0) return null
  const columns = [
    { id: 'line', label: t('applications.invitations.problems', { count: bad.length }) },
    { id: 'written', label: t('applications.invitations.written') },
    { id: 'why', label: t('applications.invitations.why') },
  ]
  const rows = bad.map(({ line, text, problems }) => ({
    id: String(line),
    cells: {
      line: t('applications.invitations.line', { line }),
      written: <bdi className="block break-all text-start">{text}</bdi>,
      why: (
        <ul className="text-start">
          {problems.map((problem) => (
            <li key={problem}>{t.dynamic(problem)}</li>
          ))}
        </ul>
      ),
    },
  }))
  return (
    <div className="space-y-4">
      <Notice tone="warning" title={t('applications.invitations.problems', { count: bad.length })}>
        <p>{t('applications.invitations.good', { count: good })}</p>
        <p>{t('applications.invitations.fixHint')}</p>
      </Notice>
      <DataTable caption={t('applications.invitations.problems', { count: bad.length })} columns={columns} rows={rows} />
    </div>
  )
}
