import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { SECTIONS } from '../application.ts'
import { isListSection, type Route } from '../application-answers.ts'
import type { Answers } from '../application-field.ts'
import { pagePath, sectionPath } from '../application-paths.ts'
import { itemsOf } from '../application-progress.ts'
import { type SectionShape, shapeOf } from '../application-section.ts'
import { itemTitle, type Names } from '../application-summary.ts'
import type { WantedPaper } from '../paper.ts'
import { paperLabel } from '../paper-label.ts'
import { AnswersList } from './application-answers-list.tsx'

/** How many files stand under a paper, and whether it was promised for later. */
type WholePaper = Pick<WantedPaper, 'kind' | 'about'> & { files: number; later: boolean }
export type Whole = { answers: Record<string, Answers>; names: Names; route: Route; papers: WholePaper[] }
type Props = { whole: Whole; purpose: 'check' | 'copy' }

/** Every answer of an application: with links to change them, or to print. */
export function WholeApplication({ whole, purpose }: Props) {
  const t = useT()
  return SECTIONS.map((id) => {
    const shape = shapeOf(id)
    const actions = purpose === 'check' ? <LocaleLink to={sectionPath(id)}>{t('application.check.section')}</LocaleLink> : undefined
    return (
      <PageSection key={id} title={t(`application.section.${id}`)} actions={actions}>
        {shape ? <SectionAnswers shape={shape} whole={whole} purpose={purpose} /> : <Papers papers={whole.papers} />}
      </PageSection>
    )
  })
}

function SectionAnswers({ shape, whole, purpose }: Props & { shape: SectionShape }) {
  const t = useT()
  const answers = whole.answers[shape.id] ?? {}
  const changeAt = (page: string) => (purpose === 'check' ? pagePath(shape.id, page, 'check') : undefined)
  if (!isListSection(shape.id))
    return shape.steps.map(({ id, fields }) => (
      <AnswersList
        key={id}
        section={shape.id}
        fields={fields.filter(({ route }) => !route || route === whole.route)}
        answers={answers}
        names={whole.names}
        change={changeAt(id)}
      />
    ))
  const items = itemsOf(answers)
  if (items.length === 0) return <p className="text-muted">{t(answers.items ? 'application.page.none' : 'application.page.nothing')}</p>
  return items.map((item) => (
    <div key={item.id} className="space-y-2">
      <h3 className="text-lg">{itemTitle(shape.id, item, t)}</h3>
      <AnswersList section={shape.id} fields={shape.steps[0]?.fields ?? []} answers={item} names={whole.names} change={changeAt(item.id)} />
    </div>
  ))
}

function Papers({ papers }: Pick<Whole, 'papers'>) {
  const t = useT()
  const state = ({ files, later }: WholePaper) =>
    files > 0 ? t('papers.files', { count: files }) : t(later ? 'papers.state.later' : 'papers.state.missing')
  return <SummaryList rows={papers.map((paper) => ({ label: paperLabel(t, paper), value: state(paper) }))} />
}
