import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { SectionId } from '../application.ts'
import type { Route } from '../application-answers.ts'
import { type Answers, checkFields } from '../application-field.ts'
import { type SectionShape, shapeOf } from '../application-section.ts'
import { answerText, fieldLabel, type Names } from '../application-summary.ts'
import { type Offers, Question } from './application-question.tsx'

export type ItemPageProps = {
  section: string
  page: string
  title: string
  back: string
  stored: Answers
  revision: number
  route: Route
  offers: Offers
  /** The answers come from a self-check and are not saved yet. */
  suggested: boolean
  names: Names
  refused: Refused | undefined
}

export const CONFLICT = 'application.error.otherDevice'

/** One page of a section, or one thing of its list. */
export function ApplicationItemPage(props: ItemPageProps) {
  const t = useT()
  const shape = shapeOf(props.section)
  if (!shape) return null
  const fields = fieldsOf(shape, props)
  const labels = Object.fromEntries(fields.map((field) => [field.name, fieldLabel(shape.id, field, t)]))
  const conflict = props.refused?.errors['']?.[0] === CONFLICT
  return (
    <Page title={props.title} width="text" back={{ to: props.back, label: t('ui.back') }}>
      <ErrorSummary refused={props.refused} labels={labels} />
      {props.suggested && !props.refused ? <Notice>{t('application.page.suggested')}</Notice> : null}
      {conflict ? <StoredElsewhere {...props} shape={shape.id} fields={fields} /> : null}
      <LocaleForm className="space-y-7" key={props.page}>
        <input type="hidden" name="revision" value={props.revision} key={props.revision} />
        {fields.map((field) => (
          <Question key={field.name} section={shape.id} field={field} stored={props.stored} offers={props.offers} refused={props.refused} />
        ))}
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="continue">
            {t('application.page.save')}
          </Button>
          <Button name="intent" value="later" tone="secondary">
            {t('application.page.later')}
          </Button>
        </div>
      </LocaleForm>
    </Page>
  )
}

function fieldsOf({ list, steps }: SectionShape, { page, route }: Pick<ItemPageProps, 'page' | 'route'>) {
  const step = list ? steps[0] : steps.find(({ id }) => id === page)
  return (step?.fields ?? []).filter((field) => !field.route || field.route === route)
}

type Elsewhere = Pick<ItemPageProps, 'stored' | 'names' | 'refused' | 'offers'> & { shape: SectionId; fields: ReturnType<typeof fieldsOf> }

/** Another device was faster: what it stored differently stands beside what was typed, and the person decides. */
function StoredElsewhere({ shape, fields, stored, names, refused, offers }: Elsewhere) {
  const t = useT()
  const ids = (list: { value: string }[]) => list.map(({ value }) => value)
  const env = { today: '', options: { criteria: ids(offers.criteria), supports: ids(offers.supports) } }
  const typed = checkFields(fields, refused?.values ?? {}, env).answers
  const differing = fields.filter(({ name }) => JSON.stringify(typed[name] ?? []) !== JSON.stringify(stored[name] ?? []))
  const rows = differing.map((field) => ({ label: fieldLabel(shape, field, t), value: answerText(field, stored[field.name], t, names) }))
  return (
    <Notice tone="warning" title={t('application.page.conflictTitle')}>
      <p>{t(rows.length > 0 ? 'application.page.conflict' : 'application.page.conflictNearby')}</p>
      {rows.length > 0 ? (
        <>
          <p className="mt-3 font-bold">{t('application.page.stored')}</p>
          <SummaryList rows={rows.map(({ label, value }) => ({ label, value: value.join(', ') || t('application.page.nothing') }))} />
        </>
      ) : null}
    </Notice>
  )
}
