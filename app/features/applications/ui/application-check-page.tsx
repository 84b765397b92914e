import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { SECTIONS } from '../application.ts'
import type { Advice } from '../application-advice.ts'
import { sectionPath } from '../application-paths.ts'
import type { Tasks } from '../application-progress.ts'
import { type Whole, WholeApplication } from './application-whole.tsx'

type Props = { advice: Advice[]; whole: Whole; tasks: Tasks; missingPapers: number; ready: boolean }

export function ApplicationCheckPage({ advice, whole, tasks, missingPapers, ready }: Props) {
  const t = useT()
  return (
    <Page
      title={t('application.check.title')}
      lead={t('application.check.lead')}
      width="text"
      back={{ to: '/application', label: t('application.page.toTasks') }}
    >
      {ready ? null : <OpenSections tasks={tasks} missingPapers={missingPapers} />}
      {advice.length > 0 ? <AdviceNotice advice={advice} /> : null}
      <WholeApplication whole={whole} purpose="check" />
      {ready ? <ButtonLink to="/application/submit">{t('application.check.next')}</ButtonLink> : null}
    </Page>
  )
}

/** What keeps the application from being sent, each with the way to it. */
export function OpenSections({ tasks, missingPapers }: Pick<Props, 'tasks' | 'missingPapers'>) {
  const t = useT()
  const open = SECTIONS.filter((id) => tasks[id] !== 'completed')
  return (
    <Notice tone="warning" title={t('application.check.notReady')}>
      <ul className="space-y-1">
        {open.map((id) => (
          <li key={id}>
            <LocaleLink to={sectionPath(id)}>{t(`application.section.${id}`)}</LocaleLink>
            {' – '}
            {id === 'documents' && missingPapers > 0
              ? t('application.check.papersMissing', { count: missingPapers })
              : t(`application.task.state.${tasks[id]}`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Said before somebody pays a fee for an application that can hardly succeed. */
function AdviceNotice({ advice }: Pick<Props, 'advice'>) {
  const t = useT()
  return (
    <Notice title={t('application.advice.title')}>
      <ul className="list-disc space-y-1 ps-5">
        {advice.map((one) => (
          <li key={one.name}>
            {one.name === 'belowMark'
              ? t('application.advice.belowMark', { score: one.score, mark: one.mark })
              : t(`application.advice.${one.name}`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
