import { useT } from '#app/i18n/use-t.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageSection } from '#app/ui/page.tsx'
import type { Assessment } from '../assess.ts'

/** What the engine says: the sections, and the reason for whatever did not count. */
export function PreviewResult({ result, labels }: { result: Assessment; labels: Map<string, string> }) {
  const t = useT()
  const name = (id: string) => labels.get(id) ?? id
  const columns = [
    { id: 'section', label: t('ruleSets.preview.section') },
    { id: 'score', label: t('ruleSets.preview.points'), number: true },
  ]
  const rows = result.sections.map(({ id, score, max }) => ({
    id,
    cells: { section: name(id), score: max === null ? String(score) : t('ruleSets.preview.of', { score, max }) },
  }))
  return (
    <PageSection title={t('ruleSets.preview.result')} id="result">
      <Notice
        tone={result.passed ? 'success' : 'warning'}
        title={t(result.passed ? 'ruleSets.preview.passed' : 'ruleSets.preview.failed')}
        live
      >
        <p>{t('ruleSets.preview.score', { score: result.score, passMark: result.passMark })}</p>
      </Notice>
      <DataTable caption={t('ruleSets.preview.result')} columns={columns} rows={rows} />
      <Reasons
        title={t('ruleSets.preview.whyFailed')}
        lines={result.failed.map(({ id, reason }) => [name(id), t(`ruleSets.preview.failure.${reason.code}`, { by: name(reason.by) })])}
      />
      <Reasons
        title={t('ruleSets.preview.notCounted')}
        lines={result.ignored.map(({ id, reason }) => [name(id), t(`ruleSets.preview.ignored.${reason.code}`, { by: name(reason.by) })])}
      />
    </PageSection>
  )
}

function Reasons({ title, lines }: { title: string; lines: [string, string][] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <h3 className="text-lg">{title}</h3>
      <ul className="list-disc ps-5">
        {lines.map(([what, why]) => (
          <li key={what + why}>
            {what}: {why}
          </li>
        ))}
      </ul>
    </div>
  )
}
