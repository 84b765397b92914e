import { useT } from '#app/i18n/use-t.tsx'
import type { Locale } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { Assessment } from '../assess.ts'
import type { Answers, Select } from '../rule-set.ts'
import { PreviewChoices, PreviewNumber, PreviewPrerequisite } from './rule-set-preview-fields.tsx'
import { PreviewResult } from './rule-set-preview-result.tsx'

type Text = { text: string; lang: Locale }
export type PreviewItem = { id: string; label: Text; help: Text | null; example: Text | null; proof: Text | null }
export type PreviewChoice = PreviewItem & { points?: number; byNumber?: boolean }
export type PreviewSection = PreviewItem & {
  max: number | null
  criteria: PreviewChoice[]
  groups: { id: string; select: Select; byNumber: boolean; choices: PreviewChoice[] }[]
}
type Preview = {
  inputs: string[]
  prerequisites: PreviewItem[]
  sections: PreviewSection[]
  tried: Answers
  result: Assessment | null
}

/** The questions of an edition on one page, to be tried. A plain GET form: the answers are in the address, nothing is kept. */
export function RuleSetPreviewPage({ head, preview }: { head: { id: string; edition: string }; preview: Preview | null }) {
  const t = useT()
  const here = `/admin/rule-sets/${head.id}`
  return (
    <Page title={t('ruleSets.preview.title')} lead={t('ruleSets.preview.lead')} width="text" back={{ to: here, label: head.edition }}>
      {preview ? <Questions here={`${here}/preview`} preview={preview} /> : <Notice tone="warning">{t('ruleSets.preview.broken')}</Notice>}
    </Page>
  )
}

function Questions({ here, preview }: { here: string; preview: Preview }) {
  const t = useT()
  const { inputs, prerequisites, sections, tried, result } = preview
  const labels = new Map([...sections, ...prerequisites, ...sections.flatMap(itemsIn)].map((item) => [item.id, item.label.text]))
  return (
    <>
      {result ? <PreviewResult result={result} labels={labels} /> : null}
      <LocaleForm to={here} method="get" className="space-y-10" key={JSON.stringify(tried)}>
        {prerequisites.length > 0 ? (
          <PageSection title={t('ruleSets.preview.prerequisite')}>
            {prerequisites.map((item) => (
              <PreviewPrerequisite key={item.id} item={item} said={tried.prerequisites[item.id]} />
            ))}
          </PageSection>
        ) : null}
        {inputs.length > 0 ? (
          <PageSection title={t('ruleSets.preview.numbers')}>
            {inputs.map((input) => (
              <PreviewNumber key={input} input={input} value={tried.inputs[input]} />
            ))}
          </PageSection>
        ) : null}
        {sections.map((section) => (
          <PageSection key={section.id} title={section.label.text}>
            <PreviewChoices section={section} tried={tried} />
          </PageSection>
        ))}
        <div className="flex flex-wrap gap-3">
          <Button>{t('ruleSets.preview.assess')}</Button>
          <ButtonLink to={here} tone="quiet">
            {t('ruleSets.preview.again')}
          </ButtonLink>
        </div>
      </LocaleForm>
    </>
  )
}

const itemsIn = ({ criteria, groups }: PreviewSection) => [...criteria, ...groups.flatMap(({ choices }) => choices)]
