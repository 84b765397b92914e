import { useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { TagTone } from '#app/ui/tag.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import { TileProgress } from '#app/ui/tile-progress.tsx'
import type { ApplicationStatus } from '#db/schema.ts'
import { PAPER_GROUPS, type PaperState, paperReasonKey } from '../paper.ts'
import { paperLabel, paperPath } from '../paper-label.ts'
import type { OwnPaper } from '../read-papers.server.ts'

const TONES: Record<PaperState, TagTone | undefined> = {
  missing: 'waiting',
  later: 'info',
  optional: undefined,
  received: 'good',
  accepted: 'good',
  replace: 'bad',
}

type Props = { status: ApplicationStatus; papers: OwnPaper[] }

/** Every paper of an application with where it stands, and the way to each. What the office asked for stands first. */
export function PaperListPage({ status, papers }: Props) {
  const t = useT()
  const open = status === 'draft' || status === 'changes'
  const asked = papers.filter((paper) => paper.asked !== null)
  const rest = papers.filter((paper) => paper.asked === null)
  return (
    <Page title={t('papers.title')} lead={t('papers.lead')} width="text" back={{ to: '/application', label: t('papers.toApplication') }}>
      <Standing status={status} papers={papers} />
      {open ? <p className="text-muted">{t('papers.file.hint')}</p> : null}
      <PaperGroupList title={t('papers.toReplace')} papers={asked} />
      {PAPER_GROUPS.map((group) => (
        <PaperGroupList key={group} title={t(`papers.group.${group}`)} papers={rest.filter((paper) => paper.group === group)} />
      ))}
    </Page>
  )
}

function PaperGroupList({ title, papers }: { title: string; papers: OwnPaper[] }) {
  if (papers.length === 0) return null
  return (
    <PageSection title={title}>
      <TaskList>
        {papers.map((paper) => (
          <PaperRow key={paper.requirement} paper={paper} />
        ))}
      </TaskList>
    </PageSection>
  )
}

function Standing({ status, papers }: Props) {
  const t = useT()
  if (status === 'changes') return <AskedFor papers={papers} />
  if (status !== 'draft') return <Sent papers={papers} />
  const required = papers.filter(({ required, later, files }) => required && !(later && files.length === 0))
  const [done, total] = [required.filter(({ files }) => files.length > 0).length, required.length]
  return <TileProgress done={done} total={total} label={done === total ? t('papers.all') : t('papers.progress', { done, total })} />
}

function Sent({ papers }: { papers: OwnPaper[] }) {
  const t = useT()
  const promised = papers.filter(({ mayAdd }) => mayAdd).length
  return promised > 0 ? <Notice tone="warning">{t('papers.bring', { count: promised })}</Notice> : <Notice>{t('papers.closed')}</Notice>
}

function AskedFor({ papers }: { papers: OwnPaper[] }) {
  const t = useT()
  const asked = papers.flatMap(({ asked }) => asked ?? [])
  const open = asked.filter(({ answered }) => !answered)
  const day = formatDay(asked[0]?.dueOn ?? '', t.locale)
  if (asked.length === 0) return <Notice>{t('papers.closed')}</Notice>
  if (open.length === 0) return <Notice tone="success">{t('papers.askedDone')}</Notice>
  return (
    <Notice tone="warning" title={t('papers.asked', { count: open.length, day })}>
      <p>{t('papers.askedHint')}</p>
    </Notice>
  )
}

function PaperRow({ paper }: { paper: OwnPaper }) {
  const t = useT()
  const { files, asked, state, requirement } = paper
  const count = files.length > 0 ? t('papers.files', { count: files.length }) : undefined
  const wanted =
    asked && !asked.answered
      ? `${t.dynamic(paperReasonKey(asked.reasonCode))} ${t('papers.byDay', { day: formatDay(asked.dueOn, t.locale) })}`
      : count
  return (
    <TaskRow
      to={paperPath(requirement)}
      label={paperLabel(t, paper)}
      hint={wanted}
      status={t(`papers.state.${state}`)}
      tone={TONES[state]}
    />
  )
}
