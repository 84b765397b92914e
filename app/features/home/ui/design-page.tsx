import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { Button, type ButtonTone } from '#app/ui/button.tsx'
import { Card, CardGrid, type Edge } from '#app/ui/card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Initials } from '#app/ui/initials.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Stat, StatList } from '#app/ui/stat.tsx'
import { StationLine } from '#app/ui/station-line.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag, TagList, type TagTone } from '#app/ui/tag.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import { Ticket } from '#app/ui/ticket.tsx'
import { TileProgress } from '#app/ui/tile-progress.tsx'
import { STOPS } from '../journey.ts'
import { DesignFields } from './design-fields.tsx'

const BUTTONS: ButtonTone[] = ['primary', 'secondary', 'danger', 'quiet']
const TAGS: TagTone[] = ['neutral', 'waiting', 'good', 'bad', 'info', 'people', 'ferry']
const EDGES: Edge[] = ['ferry', 'harbour', 'bauhinia', 'lantern']
const NOTICES = ['info', 'success', 'warning', 'error'] as const

/** Every component in every state, for whoever builds or checks pages. */
export function DesignPage() {
  const t = useT()
  return (
    <Page title={t('design.title')} lead={t('design.lead')} back={{ to: '/', label: t('nav.home') }} actions={<Button type="button">{t('design.action')}</Button>}>
      <Part name="Button">
        <p className="flex flex-wrap gap-3">
          {BUTTONS.map((tone) => (
            <Button key={tone} type="button" tone={tone}>
              {tone}
            </Button>
          ))}
        </p>
      </Part>
      <Part name="StationLine">
        {[0, 3, 6].map((here) => (
          <StationLine key={here} label={`${t('home.lineTitle')} ${here}`} stops={STOPS.map((stop, at) => station(t(`home.stop.${stop}`), stop, at, here, t))} />
        ))}
      </Part>
      <Part name="Tag">
        <TagList>
          {TAGS.map((tone) => (
            <Tag key={tone} tone={tone}>
              {tone}
            </Tag>
          ))}
        </TagList>
      </Part>
      <Part name="Notice">
        {NOTICES.map((tone) => (
          <Notice key={tone} tone={tone} title={tone}>
            <p>{t('design.text')}</p>
          </Notice>
        ))}
      </Part>
      <Part name="Card">
        <CardGrid>
          {EDGES.map((edge) => (
            <Card key={edge} edge={edge}>
              <h3 className="text-lg">{edge}</h3>
              <p>{t('design.text')}</p>
            </Card>
          ))}
        </CardGrid>
      </Part>
      <DesignFields />
      <Lists />
    </Page>
  )
}

const station = (label: string, id: string, at: number, here: number, t: ReturnType<typeof useT>) => {
  const state = at < here ? ('done' as const) : at === here ? ('here' as const) : ('ahead' as const)
  return { id, label, state, stateLabel: t(`home.stopState.${state}`) }
}

export function Part({ name, children }: { name: string; children: ReactNode }) {
  return <PageSection title={name}>{children}</PageSection>
}

function Lists() {
  const t = useT()
  const columns = [
    { id: 'name', label: t('design.name') },
    { id: 'value', label: t('design.value'), number: true },
  ]
  return (
    <>
      <Part name="SummaryList">
        <SummaryList rows={[{ label: t('design.name'), value: t('design.text'), change: { to: '/design', label: t('ui.change') } }]} />
      </Part>
      <Part name="TaskList">
        <TaskList>
          <TaskRow to="/design" label={t('design.name')} status="✓" />
          <TaskRow to="/design" label={t('design.value')} hint={t('design.text')} status={t('design.waiting')} tone="waiting" />
        </TaskList>
      </Part>
      <Part name="TileProgress">
        <TileProgress done={3} total={8} label="3 / 8" />
      </Part>
      <Part name="DataTable">
        <DataTable caption={t('design.title')} columns={columns} rows={[{ id: '1', cells: { name: t('design.text'), value: '1,200' } }]} />
      </Part>
      <Part name="Stat">
        <StatList>
          <Stat value={42} label={t('design.value')} />
        </StatList>
      </Part>
      <Part name="Ticket">
        <Ticket stub="10:00">
          <p>{t('design.text')}</p>
        </Ticket>
      </Part>
      <Part name="Initials">
        <p className="flex gap-3">
          <Initials name="知夏" />
          <Initials name="Grace Lam" />
        </p>
      </Part>
      <Part name="LinkTabs">
        <LinkTabs label="LinkTabs" items={[{ to: '/design', label: t('design.name'), count: 2, current: true }, { to: '/', label: t('nav.home'), current: false }]} />
      </Part>
      <Part name="EmptyState">
        <EmptyState title={t('design.waiting')} text={t('design.text')} />
      </Part>
      <Part name="Pager">
        <Pager previous="/design" next="/design" summary="2 / 3" />
      </Part>
    </>
  )
}
