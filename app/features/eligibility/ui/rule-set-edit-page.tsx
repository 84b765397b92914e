import type { FormEvent, ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import type { FormField } from '../draft-forms.ts'
import { type DraftAnswer, fieldLabel, RuleSetFields, type ShownProblems, StoredNotice } from './rule-set-form.tsx'

export type DraftHead = { id: string; edition: string; revision: number; proposed: boolean; problems: ShownProblems }
type Props = {
  title: string
  lead?: string
  head: DraftHead
  back?: { to: string; label: string }
  fields: FormField[]
  problems: ShownProblems
  refused: DraftAnswer | undefined
  onChange?: (event: FormEvent<HTMLFormElement>) => void
  /** Fields beside those of the rules. */
  more?: ReactNode
  children?: ReactNode
}

/** One page of the editor: one form, problems beside their fields, and below what belongs to it. */
export function RuleSetEditPage(props: Props) {
  const { title, lead, head, back, fields, problems, refused, onChange, more, children } = props
  const t = useT()
  const labels = Object.fromEntries(fields.map(({ name, key }) => [name, fieldLabel(t, key)]))
  return (
    <Page
      title={title}
      lead={lead}
      width="text"
      back={back ?? { to: `/admin/rule-sets/${head.id}`, label: head.edition }}
      {...{ actions: null }}
    >
      <ErrorSummary refused={refused} labels={labels} />
      <StoredNotice refused={refused} fields={fields} />
      {head.proposed ? <Notice tone="warning">{t('ruleSets.edit.proposalEnds')}</Notice> : null}
      {fields.length > 0 ? (
        <LocaleForm className="space-y-6" onChange={onChange}>
          <input type="hidden" name="revision" value={refused?.stored?.revision ?? head.revision} />
          <RuleSetFields fields={fields} problems={problems} refused={refused?.values.intent === 'save' ? refused : undefined} />
          {more}
          <Button name="intent" value="save">
            {t('ui.save')}
          </Button>
        </LocaleForm>
      ) : null}
      {children}
    </Page>
  )
}
