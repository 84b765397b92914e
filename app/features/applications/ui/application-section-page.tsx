import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RadioGroup } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { isListSection } from '../application-answers.ts'
import type { Answers } from '../application-field.ts'
import { pagePath } from '../application-paths.ts'
import { itemsOf, type Problem, savedSteps } from '../application-progress.ts'
import { type SectionShape, type Step, shapeOf } from '../application-section.ts'
import { itemTitle } from '../application-summary.ts'
import type { SectionView } from '../read-section.server.ts'
import { AnswersList } from './application-answers-list.tsx'
import { AskedNotice } from './application-asked.tsx'

type Props = { view: SectionView; title: string; refused: Refused | undefined }

/** The end of a section: what stands in it, what is missing, and whether it is complete. */
export function ApplicationSectionPage({ view, title, refused }: Props) {
  const t = useT()
  const shape = shapeOf(view.section)
  if (!shape) return null
  const whole = view.problems.filter(({ at }) => at === 'whole')
  return (
    <Page title={title} width="text" back={{ to: '/application', label: t(view.asked ? 'application.title' : 'application.page.toTasks') }}>
      <ErrorSummary refused={refused} />
      {view.asked ? <AskedNotice asked={view.asked} /> : null}
      {view.looked && view.problems.length > 0 ? <Missing view={view} shape={shape} whole={whole} /> : null}
      {shape.list ? <Items view={view} shape={shape} /> : <Pages view={view} shape={shape} />}
      <CompleteForm view={view} refused={refused} />
    </Page>
  )
}

type Part = { view: SectionView; shape: SectionShape }

function Missing({ view, shape, whole }: Part & { whole: Problem[] }) {
  const t = useT()
  const places = [...new Set(view.problems.map(({ at }) => at).filter((at) => at !== 'whole'))]
  const nameOf = (at: string) =>
    shape.list ? itemTitle(shape.id, itemsOf(view.answers).find(({ id }) => id === at) ?? {}, t) : t.dynamic(`application.step.${at}`)
  return (
    <Notice tone="warning" title={t('application.page.problems')}>
      <ul className="space-y-1">
        {whole.map(({ key }) => (
          <li key={key}>{t.dynamic(key)}</li>
        ))}
        {places.map((at) => (
          <li key={at}>
            <LocaleLink to={pagePath(shape.id, at)}>{nameOf(at)}</LocaleLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** One page needs no heading of its own under that of its section. */
function Pages({ view, shape }: Part) {
  const t = useT()
  const [only, ...others] = shape.steps
  if (only && others.length === 0) return <StepAnswers view={view} shape={shape} step={only} />
  return shape.steps.map((step) => (
    <PageSection key={step.id} title={t.dynamic(`application.step.${step.id}`)}>
      <StepAnswers view={view} shape={shape} step={step} />
    </PageSection>
  ))
}

function StepAnswers({ view, shape, step: { id, fields } }: Part & { step: Step }) {
  const t = useT()
  if (!savedSteps(view.answers).includes(id))
    return (
      <p>
        {t('application.page.open')} <LocaleLink to={pagePath(shape.id, id)}>{t('application.page.fill')}</LocaleLink>
      </p>
    )
  return (
    <AnswersList
      section={shape.id}
      fields={fields.filter(({ route }) => !route || route === view.route)}
      answers={view.answers}
      names={view.names}
      change={pagePath(shape.id, id)}
      problems={view.problems.filter(({ at }) => at === id)}
    />
  )
}

function Items({ view, shape }: Part) {
  const t = useT()
  const items = itemsOf(view.answers)
  if (!isListSection(shape.id)) return null
  return (
    <div className="space-y-4">
      {items.map((item) => (
        <ItemCard key={item.id} view={view} shape={shape} item={item} />
      ))}
      {items.length === 0 ? <EmptyState title={t(`application.list.empty.${shape.id}`)} /> : null}
      <ButtonLink to={pagePath(shape.id, 'new')} tone="secondary">
        {t(`application.list.add.${shape.id}`)}
      </ButtonLink>
    </div>
  )
}

function ItemCard({ view, shape, item }: Part & { item: Answers & { id: string } }) {
  const t = useT()
  const name = itemTitle(shape.id, item, t)
  return (
    <Card as="article" className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="min-w-0 break-words text-xl">{name}</h2>
        <p className="flex gap-5">
          <LocaleLink to={pagePath(shape.id, item.id)} className="inline-flex min-h-8 items-center">
            {t('ui.change')}
            <span className="sr-only"> {name}</span>
          </LocaleLink>
          <LocaleLink to={pagePath(shape.id, `${item.id}/remove`)} className="inline-flex min-h-8 items-center">
            {t('application.list.remove')}
            <span className="sr-only"> {name}</span>
          </LocaleLink>
        </p>
      </div>
      <AnswersList
        section={shape.id}
        fields={shape.steps[0]?.fields ?? []}
        answers={item}
        names={view.names}
        problems={view.problems.filter(({ at }) => at === item.id)}
      />
    </Card>
  )
}

function CompleteForm({ view, refused }: Pick<Props, 'view' | 'refused'>) {
  const t = useT()
  return (
    <LocaleForm className="space-y-5">
      <input type="hidden" name="revision" value={view.revision} key={view.revision} />
      <RadioGroup
        name="completed"
        legend={t('application.page.doneQuestion')}
        options={[
          { value: 'yes', label: t('application.page.doneYes') },
          { value: 'no', label: t('application.page.doneNo') },
        ]}
        {...fieldState(refused, 'completed', view.completed && view.complete && !view.asked ? 'yes' : undefined)}
      />
      <Button>{t('ui.continue')}</Button>
    </LocaleForm>
  )
}
