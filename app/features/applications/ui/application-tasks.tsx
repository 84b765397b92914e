import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { TagTone } from '#app/ui/tag.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import { TileProgress } from '#app/ui/tile-progress.tsx'
import type { Route } from '../application-answers.ts'
import { sectionPath } from '../application-paths.ts'
import type { TaskState, Tasks } from '../application-progress.ts'
import { TASK_GROUPS } from '../application-section.ts'

const TONES: Record<TaskState, TagTone | undefined> = {
  notStarted: undefined,
  inProgress: 'info',
  needsAttention: 'waiting',
  completed: 'good',
}

type TasksProps = { route: Route; tasks: Tasks; done: number; total: number; ready: boolean }

/** The hub of a draft: every section with its state, in groups. */
export function ApplicationTasks({ route, tasks, done, total, ready }: TasksProps) {
  const t = useT()
  return (
    <Page title={t('application.title')} lead={t('application.task.lead')} width="text">
      <div className="space-y-3">
        <TileProgress done={done} total={total} label={t('application.task.progress', { done, total })} />
        <p className="text-muted">
          {t('application.task.route', { route: t(`application.start.${route}`) })}
          {' · '}
          <LocaleLink to="/application?route=change">{t('application.task.changeRoute')}</LocaleLink>
        </p>
      </div>
      {TASK_GROUPS.map(({ id, sections }) => (
        <PageSection key={id} title={t(`application.task.group.${id}`)}>
          <TaskList>
            {sections.map((section) => (
              <TaskRow
                key={section}
                to={sectionPath(section)}
                label={t(`application.section.${section}`)}
                status={t(`application.task.state.${tasks[section]}`)}
                tone={TONES[tasks[section]]}
              />
            ))}
          </TaskList>
        </PageSection>
      ))}
      <PageSection title={t('application.task.sendTitle')}>
        <TaskList>
          <TaskRow
            to="/application/check"
            label={t('application.task.check')}
            status={t(ready ? 'application.task.ready' : 'application.task.cannotYet')}
            tone={ready ? 'ferry' : undefined}
          />
        </TaskList>
      </PageSection>
      <p>
        <LocaleLink to="/application/withdraw">{t('application.task.withdraw')}</LocaleLink>
      </p>
    </Page>
  )
}
