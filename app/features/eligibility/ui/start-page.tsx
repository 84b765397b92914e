import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import type { ListedCheck } from '../read-check.server.ts'
import type { ResultView } from '../result-view.ts'
import { STORED_TONES } from './state-tag.tsx'

type Props = { rules: ResultView['rules'] | null; count: number; saved: ListedCheck[] }

/** The door of the self-check: what it is, what it is not, and by which rules. */
export function StartPage({ rules, count, saved }: Props) {
  const t = useT()
  return (
    <Page
      title={t('eligibility.title')}
      lead={t('eligibility.start.lead')}
      actions={rules ? <ButtonLink to="/check/question">{t('eligibility.start.begin')}</ButtonLink> : null}
    >
      {rules ? <p>{t('eligibility.start.length', { count })}</p> : <EmptyState title={t('eligibility.start.none')} />}
      <Notice tone="warning" title={t('eligibility.start.notGovernment')}>
        <p>{t('eligibility.start.notGovernmentText')}</p>
      </Notice>
      <SavedChecks saved={saved} />
      <PageSection title={t('eligibility.start.beforeTitle')}>
        <CardGrid>
          <WhatYouGet />
          {rules ? <Rules rules={rules} /> : null}
          <Card>
            <h3 className="text-lg">{t('eligibility.start.privateTitle')}</h3>
            <p>{t('eligibility.start.private')}</p>
          </Card>
        </CardGrid>
      </PageSection>
    </Page>
  )
}

const GETS = ['criteria', 'proof', 'change', 'earlier'] as const

function WhatYouGet() {
  const t = useT()
  return (
    <Card edge="ferry">
      <h3 className="text-lg">{t('eligibility.start.getTitle')}</h3>
      <ul className="list-disc space-y-1 ps-5">
        {GETS.map((name) => (
          <li key={name}>{t(`eligibility.start.get.${name}`)}</li>
        ))}
      </ul>
    </Card>
  )
}

function Rules({ rules: { checkedOn, sourceName, sourceUrl } }: { rules: ResultView['rules'] }) {
  const t = useT()
  const source = t('eligibility.start.source', { name: sourceName })
  return (
    <Card>
      <h3 className="text-lg">{t('eligibility.start.rulesTitle')}</h3>
      <p>{t('eligibility.start.rules', { day: formatDay(checkedOn, useLocale()) })}</p>
      <p>{sourceUrl ? <a href={sourceUrl}>{source}</a> : source}</p>
    </Card>
  )
}

function SavedChecks({ saved }: { saved: ListedCheck[] }) {
  const t = useT()
  const locale = useLocale()
  if (saved.length === 0) return null
  return (
    <PageSection title={t('eligibility.saved.title')} id="saved">
      <TaskList>
        {saved.map(({ id, createdAt, score, passMark, outcome, route, shared }) => (
          <TaskRow
            key={id}
            to={`/check/saved/${id}`}
            label={t('eligibility.saved.open', { day: formatDay(createdAt, locale) })}
            hint={[
              t(`eligibility.route.${route}`),
              t('eligibility.saved.score', { score, passMark }),
              ...(shared ? [t('eligibility.saved.shared')] : []),
            ].join(' · ')}
            status={t(`eligibility.stored.${outcome}`)}
            tone={STORED_TONES[outcome]}
          />
        ))}
      </TaskList>
    </PageSection>
  )
}
