import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card, CardGrid, type Edge } from '#app/ui/card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Initials } from '#app/ui/initials.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Stat, StatList } from '#app/ui/stat.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import { Ticket } from '#app/ui/ticket.tsx'
import { TileProgress } from '#app/ui/tile-progress.tsx'

const EDGES = ['ferry', 'harbour', 'bauhinia', 'lantern'] as const satisfies Edge[]
const NAMES = ['知夏', '陳大文', 'Grace Lam', 'Priya', 'Nguyễn Thị Ánh']

/** What shows several things, or one thing among several. */
export function DesignLists() {
  const t = useT()
  return (
    <>
      <PageSection title="Card">
        <CardGrid>
          {EDGES.map((edge) => (
            <Card key={edge} edge={edge}>
              <h3 className="text-lg">{t(`design.cards.${edge}`)}</h3>
              <p>{t('design.paragraph')}</p>
            </Card>
          ))}
        </CardGrid>
      </PageSection>
      <div className="grid items-start gap-x-12 gap-y-10 md:grid-cols-2">
        <Tasks />
        <Answers />
      </div>
      <Table />
      <PageSection title="Stat">
        <StatList>
          <Stat value={124} label={t('design.statOpen')} />
          <Stat value={18} label={t('design.statPeople')} />
        </StatList>
      </PageSection>
      <Places />
    </>
  )
}

function Tasks() {
  const t = useT()
  return (
    <PageSection title="TaskList, TileProgress">
      <TileProgress done={3} total={8} label={t('design.progress')} />
      <TaskList>
        <TaskRow to="/design" label={t('design.task.details')} status={t('design.task.done')} tone="good" />
        <TaskRow
          to="/design"
          label={t('design.task.languages')}
          hint={t('design.task.languagesHint')}
          status={t('design.task.open')}
          tone="waiting"
        />
        <TaskRow to="/design" label={t('design.task.letter')} status={t('design.task.new')} tone="info" />
        <TaskRow label={t('design.task.send')} status={t('design.task.later')} />
      </TaskList>
    </PageSection>
  )
}

function Answers() {
  const t = useT()
  const change = { to: '/design', label: t('ui.change') }
  return (
    <PageSection title="SummaryList">
      <SummaryList
        rows={[
          { label: t('design.person'), value: 'Grace Lam', change },
          { label: t('design.district'), value: t('design.shaTin'), change },
          { label: t('design.about'), value: t('design.paragraph'), change },
        ]}
      />
    </PageSection>
  )
}

function Table() {
  const t = useT()
  const columns = [
    { id: 'person', label: t('design.person') },
    { id: 'sent', label: t('design.sent') },
    { id: 'state', label: t('design.state') },
    { id: 'days', label: t('design.waitingDays'), number: true },
  ]
  const tones = ['waiting', 'good', 'bad'] as const
  const rows = tones.map((tone, at) => ({
    id: tone,
    cells: { person: NAMES[at], sent: t('design.sentDay'), state: <Tag tone={tone}>{t(`design.tags.${tone}`)}</Tag>, days: 4 + at * 7 },
  }))
  return (
    <PageSection title="LinkTabs, DataTable, Pager">
      <LinkTabs
        label="LinkTabs"
        items={[
          { to: '/design', label: t('design.tags.waiting'), count: 3, current: true },
          { to: '/', label: t('design.tags.good'), count: 49, current: false },
        ]}
      />
      <DataTable caption={t('design.person')} columns={columns} rows={rows} />
      <Pager previous="/design" next="/design" summary={t('design.pager')} />
    </PageSection>
  )
}

function Places() {
  const t = useT()
  return (
    <>
      <PageSection title="Ticket">
        <Ticket stub={t('design.ticketDay')}>
          <p className="font-bold">{t('design.ticketTitle')}</p>
          <p className="text-muted">{t('design.ticketPlace')}</p>
        </Ticket>
      </PageSection>
      <PageSection title="Initials">
        <ul className="flex flex-wrap gap-x-8 gap-y-4">
          {NAMES.map((name) => (
            <li key={name} className="flex items-center gap-3">
              <Initials name={name} />
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      </PageSection>
      <PageSection title="EmptyState">
        <EmptyState
          title={t('design.emptyTitle')}
          text={t('design.emptyText')}
          action={<Button type="button">{t('design.action')}</Button>}
        />
      </PageSection>
    </>
  )
}
