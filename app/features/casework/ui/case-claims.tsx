import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatNumber } from '#app/lib/dates.ts'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { Stat, StatList } from '#app/ui/stat.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ShownCase } from './case-views.ts'
import { PaperRow } from './paper-row.tsx'

/** Every section of the application: what is claimed in it, what was written, and the papers that prove it, side by side. */
export function CaseClaims({ view }: { view: ShownCase }) {
  const t = useT()
  const shown = view.sections.filter(({ id }) => id !== 'claims' || view.case.route === 'achievement')
  const claimed = new Set(view.claims?.rows.map(({ shownIn }) => shownIn))
  return (
    <PageSection title={t('casework.claims.title')}>
      <p className="text-muted">{t('casework.paper.logged')}</p>
      {view.claims ? <Score claims={view.claims} /> : <Notice>{t('casework.claims.noRules')}</Notice>}
      <div className="space-y-4">
        {shown.map((section) => (
          <Section key={section.id} view={view} section={section} open={claimed.has(section.id)} />
        ))}
      </div>
      <OtherPapers view={view} />
    </PageSection>
  )
}

function Score({ claims }: { claims: NonNullable<ShownCase['claims']> }) {
  const t = useT()
  const locale = useLocale()
  const { claimed, found, passMark, edition, checkedOn, rows } = claims
  const differences = rows.filter(({ differs }) => differs).length
  const range =
    found.least === found.most ? formatNumber(found.least, locale) : t('casework.claims.range', { least: found.least, most: found.most })
  return (
    <div className="space-y-3">
      <StatList>
        <Stat value={formatNumber(claimed, locale)} label={t('casework.claims.claimed')} />
        <Stat value={range} label={t('casework.claims.found')} />
        <Stat value={formatNumber(passMark, locale)} label={t('casework.claims.needed')} />
      </StatList>
      <p>
        {differences === 0 ? (
          t('casework.claims.noDifference')
        ) : (
          <Tag tone="waiting">{t('casework.claims.differences', { count: differences })}</Tag>
        )}
      </p>
      <p className="text-muted">{t('casework.claims.rules', { edition, day: formatDay(checkedOn, locale) })}</p>
    </div>
  )
}

type SectionProps = { view: ShownCase; section: ShownCase['sections'][number]; open: boolean }

function Section({ view, section, open }: SectionProps) {
  const t = useT()
  const claims = view.claims?.rows.filter(({ shownIn }) => shownIn === section.id) ?? []
  const papers = view.papers.filter(({ beside }) => beside === section.id)
  const missing = view.missing.filter(({ beside }) => beside === section.id)
  return (
    <Card edge={claims.some(({ differs }) => differs) ? 'lantern' : 'none'}>
      <details open={open || papers.length > 0 || missing.length > 0}>
        <summary className="min-h-11 cursor-pointer py-1">
          <h3 className="inline text-xl">{section.label}</h3>
        </summary>
        <div className="grid gap-x-8 gap-y-5 pt-3 lg:grid-cols-2">
          <div className="min-w-0 space-y-4">
            <Claims rows={claims} />
            <Answers section={section} />
          </div>
          <div className="min-w-0 space-y-2">
            <h4 className="font-bold">{t('casework.claims.papers')}</h4>
            <Papers view={view} papers={papers} />
            <Missing papers={missing} />
          </div>
        </div>
      </details>
    </Card>
  )
}

function Claims({ rows }: { rows: NonNullable<ShownCase['claims']>['rows'] }) {
  const t = useT()
  if (rows.length === 0) return null
  return (
    <ul className="space-y-3">
      {rows.map(({ id, label, claimed, found, differs }) => (
        <li key={id} className="space-y-1">
          <span className="block">{label}</span>
          <span className="flex flex-wrap gap-2">
            <Tag tone={claimed ? 'info' : 'neutral'}>{t(claimed ? 'casework.claims.yes' : 'casework.claims.no')}</Tag>
            <Tag tone={found === 'met' ? 'good' : claimed && found === 'notMet' ? 'bad' : 'neutral'}>{t(`casework.claims.${found}`)}</Tag>
            {differs ? <Tag tone="waiting">{t('casework.claims.differs')}</Tag> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Answers({ section }: { section: ShownCase['sections'][number] }) {
  const t = useT()
  if (section.blocks.length === 0) return <p className="text-muted">{t('casework.claims.noAnswers')}</p>
  return (
    <>
      {section.blocks.map(({ id, rows }) => (
        <SummaryList
          key={id}
          rows={rows.map(({ label, value }) => ({ label, value: <bdi className="whitespace-pre-line">{value}</bdi> }))}
        />
      ))}
    </>
  )
}

function Papers({ view, papers }: { view: ShownCase; papers: ShownCase['papers'] }) {
  const t = useT()
  if (papers.length === 0) return <p className="text-muted">{t('casework.claims.noPapers')}</p>
  return (
    <ul className="divide-y divide-line border-line border-y">
      {papers.map((paper) => (
        <PaperRow key={paper.id} caseId={view.id} token={view.token} paper={paper} mayReview={view.may.review} />
      ))}
    </ul>
  )
}

function Missing({ papers }: { papers: ShownCase['missing'] }) {
  const t = useT()
  if (papers.length === 0) return null
  return (
    <ul className="space-y-2">
      {papers.map(({ requirement, label, later }) => (
        <li key={requirement} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <span className="min-w-0">{label}</span>
          <Tag tone={later ? 'waiting' : 'bad'}>{t(later ? 'casework.paper.later' : 'casework.paper.missing')}</Tag>
        </li>
      ))}
    </ul>
  )
}

function OtherPapers({ view }: { view: ShownCase }) {
  const t = useT()
  const rest = view.papers.filter(({ beside }) => beside === null || !view.sections.some(({ id }) => id === beside))
  if (rest.length === 0) return null
  return (
    <div className="space-y-2">
      <h3 className="text-xl">{t('casework.claims.otherPapers')}</h3>
      <Papers view={view} papers={rest} />
    </div>
  )
}
