import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag, TagList } from '#app/ui/tag.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import type { Route } from '../edition.ts'
import { type RuleSetHead, Source } from './rule-set-list-page.tsx'
import { RuleSetSections, type SectionRow } from './rule-set-sections.tsx'
import { STATE_TONE, stateOf, validityText } from './rule-set-words.ts'

export type ShownProblem = { key: string; text: string; page: string }
export type RuleSetOverview = RuleSetHead & {
  route: Route
  kind: string
  passMark: string
  title: string
  revision: number
  basedOn: { id: string; edition: string } | null
  createdBy: string | null
  publishedBy: string | null
  problems: ShownProblem[]
  sections: SectionRow[]
  prerequisites: number
  professions: number
}

export function RuleSetPage({ set, refused }: { set: RuleSetOverview; refused: Refused | undefined }) {
  const t = useT()
  const state = stateOf(set)
  const draft = set.state === 'draft'
  return (
    <Page title={set.edition} lead={set.title} back={{ to: '/admin/rule-sets', label: t('ruleSets.title') }}>
      <ErrorSummary refused={refused} />
      <TagList>
        <Tag tone={STATE_TONE[state]}>{t(`ruleSets.state.${state}`)}</Tag>
        <Tag>{t(`ruleSets.route.${set.route}`)}</Tag>
        {draft ? <Tag>{t('ruleSets.edit.revision', { revision: set.revision })}</Tag> : null}
      </TagList>
      {draft ? <Problems set={set} /> : <Notice>{t('ruleSets.overview.fixed')}</Notice>}
      <Tools set={set} />
      {draft ? <Parts set={set} /> : null}
      <Facts set={set} />
      <CopyForm id={set.id} />
      {draft ? <DiscardForm set={set} /> : null}
    </Page>
  )
}

/** Two steps: it cannot be taken back. */
function DiscardForm({ set: { id, revision } }: { set: RuleSetOverview }) {
  const t = useT()
  return (
    <details>
      <summary className="min-h-8">{t('ruleSets.discard.title')}</summary>
      <LocaleForm to={`/admin/rule-sets/${id}`} className="space-y-3 py-3">
        <input type="hidden" name="revision" value={revision} />
        <p>{t('ruleSets.discard.text')}</p>
        <Button tone="danger" name="intent" value="discard">
          {t('ruleSets.discard.button')}
        </Button>
      </LocaleForm>
    </details>
  )
}

const SHOWN = 12

function Problems({ set: { id, problems } }: { set: RuleSetOverview }) {
  const t = useT()
  if (problems.length === 0) return <Notice tone="success" title={t('ruleSets.overview.noProblems')} />
  return (
    <Notice tone="warning" title={t('ruleSets.overview.problems', { count: problems.length })}>
      <p>{t('ruleSets.overview.problemsLead')}</p>
      <ul className="space-y-1 pt-1">
        {problems.slice(0, SHOWN).map(({ key, text, page }) => (
          <li key={`${key} ${text}`} className="break-words">
            <LocaleLink to={`/admin/rule-sets/${id}${page}`}>
              <code>{key}</code>
            </LocaleLink>
            {' – '}
            {text}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN ? <p>{t('ruleSets.overview.more', { count: problems.length - SHOWN })}</p> : null}
    </Notice>
  )
}

function Tools({ set }: { set: RuleSetOverview }) {
  const t = useT()
  const to = (page: string) => `/admin/rule-sets/${set.id}${page}`
  return (
    <PageSection title={t('ruleSets.overview.tools')}>
      <TaskList>
        <TaskRow to={to('/preview')} label={t('ruleSets.overview.preview')} hint={t('ruleSets.overview.previewHint')} status="" />
        <TaskRow to={to('/difference')} label={t('ruleSets.overview.difference')} hint={t('ruleSets.overview.differenceHint')} status="" />
        <TaskRow to={to('/simulate')} label={t('ruleSets.overview.simulate')} hint={t('ruleSets.overview.simulateHint')} status="" />
        <TaskRow to={to('/publish')} label={t('ruleSets.overview.publish')} hint={t('ruleSets.overview.publishHint')} status="" />
      </TaskList>
    </PageSection>
  )
}

function Parts({ set }: { set: RuleSetOverview }) {
  const t = useT()
  const to = (page: string) => `/admin/rule-sets/${set.id}${page}`
  return (
    <PageSection title={t('ruleSets.overview.parts')}>
      <TaskList>
        <TaskRow to={to('/about')} label={t('ruleSets.overview.about')} status="" />
        <TaskRow
          to={to('/prerequisites')}
          label={t('ruleSets.overview.prerequisites')}
          status={t('ruleSets.overview.prerequisiteCount', { count: set.prerequisites })}
        />
        <TaskRow
          to={to('/talent-list')}
          label={t('ruleSets.overview.talent')}
          status={t('ruleSets.overview.talentCount', { count: set.professions })}
        />
      </TaskList>
      <RuleSetSections set={set} />
    </PageSection>
  )
}

function Facts({ set }: { set: RuleSetOverview }) {
  const t = useT()
  const locale = useLocale()
  const kind = set.kind === 'points' || set.kind === 'criteria-count' ? t(`ruleSets.kind.${set.kind}`) : set.kind
  const people = [
    ...(set.createdBy ? [{ label: t('ruleSets.overview.createdBy'), value: set.createdBy }] : []),
    ...(set.publishedBy ? [{ label: t('ruleSets.overview.publishedBy'), value: set.publishedBy }] : []),
  ]
  const basedOn = set.basedOn
    ? [
        {
          label: t('ruleSets.overview.basedOn'),
          value: <LocaleLink to={`/admin/rule-sets/${set.basedOn.id}`}>{set.basedOn.edition}</LocaleLink>,
        },
      ]
    : []
  return (
    <PageSection title={t('ruleSets.overview.facts')}>
      <SummaryList
        rows={[
          { label: t('ruleSets.field.kind'), value: kind || '–' },
          { label: t('ruleSets.overview.passMark'), value: set.passMark || '–' },
          { label: t('ruleSets.overview.valid'), value: validityText(t, locale, set) },
          { label: t('ruleSets.overview.source'), value: <Source {...set} /> },
          { label: t('ruleSets.list.checked'), value: formatDay(set.checkedOn, locale) },
          ...basedOn,
          ...people,
        ]}
      />
    </PageSection>
  )
}

function CopyForm({ id }: { id: string }) {
  const t = useT()
  return (
    <LocaleForm to={`/admin/rule-sets/${id}`} className="flex flex-wrap gap-3">
      <Button name="intent" value="copy" tone="secondary">
        {t('ruleSets.overview.copy')}
      </Button>
      <ButtonLink to={`/admin/rule-sets/${id}/file`} tone="quiet" reloadDocument prefetch="none">
        {t('ruleSets.overview.download')}
      </ButtonLink>
    </LocaleForm>
  )
}
