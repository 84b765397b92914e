import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import type { Choice } from '#app/ui/choice-group.tsx'
import { CheckboxGroup, RadioGroup, TextField } from '#app/ui/field.tsx'
import type { Answers } from '../rule-set.ts'
import type { PreviewChoice, PreviewItem, PreviewSection } from './rule-set-preview-page.tsx'

export function PreviewPrerequisite({ item, said }: { item: PreviewItem; said: boolean | undefined }) {
  const t = useT()
  return (
    <RadioGroup
      name={`p-${item.id}`}
      legend={item.label.text}
      hint={item.help?.text}
      inline
      defaultValue={said === undefined ? '' : said ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: t('ruleSets.preview.yes') },
        { value: 'no', label: t('ruleSets.preview.no') },
        { value: '', label: t('ruleSets.preview.notAsked') },
      ]}
    />
  )
}

export function PreviewNumber({ input, value }: { input: string; value: number | undefined }) {
  const t = useT()
  const key = `ruleSets.preview.input.${input}`
  return (
    <TextField
      name={`i-${input}`}
      label={t.has(key) ? t.dynamic(key) : input}
      inputMode="numeric"
      className="sm:max-w-56"
      defaultValue={value}
      optional
    />
  )
}

/** A section's choices: one or several, by the unit, or none to choose where a number answers. */
export function PreviewChoices({ section, tried }: { section: PreviewSection; tried: Answers }) {
  const t = useT()
  const title = section.label.text
  const criteria = section.criteria.filter(({ byNumber }) => !byNumber)
  return (
    <>
      {section.help ? <p className="text-muted">{section.help.text}</p> : null}
      {criteria.length > 0 ? (
        <CheckboxGroup
          name={`a-${section.id}`}
          legend={title}
          options={criteria.map((item) => option(t, item))}
          defaultValues={tried.answers}
        />
      ) : null}
      {section.groups
        .filter(({ byNumber }) => !byNumber)
        .map(({ id, select, choices }) =>
          select === 'per-unit' ? (
            choices.map((item) => <Units key={item.id} item={item} value={tried.units[item.id]} />)
          ) : select === 'one' ? (
            <RadioGroup
              key={id}
              name={`g-${id}`}
              legend={title}
              options={[...choices.map((item) => option(t, item)), { value: '', label: t('ruleSets.preview.notAsked') }]}
              defaultValue={choices.find((item) => tried.answers.includes(item.id))?.id ?? ''}
            />
          ) : (
            <CheckboxGroup
              key={id}
              name={`a-${id}`}
              legend={title}
              options={choices.map((item) => option(t, item))}
              defaultValues={tried.answers}
            />
          ),
        )}
      <Numbered t={t} section={section} />
    </>
  )
}

function Units({ item, value }: { item: PreviewChoice; value: number | undefined }) {
  const t = useT()
  return (
    <TextField
      name={`u-${item.id}`}
      label={item.label.text}
      hint={t('ruleSets.preview.units')}
      inputMode="numeric"
      className="sm:max-w-56"
      defaultValue={value}
      optional
    />
  )
}

/** What a number answers is shown all the same: a visitor reads it in the result. */
function Numbered({ t, section }: { t: Translate; section: PreviewSection }) {
  const items = [
    ...section.criteria.filter(({ byNumber }) => byNumber),
    ...section.groups.flatMap((group) => (group.byNumber ? group.choices : [])),
  ]
  if (items.length === 0) return null
  return (
    <ul className="list-disc space-y-1 ps-5">
      {items.map((item) => (
        <li key={item.id}>
          {item.label.text}
          {item.points === undefined ? null : <span className="text-muted"> · {t('ruleSets.preview.worth', { count: item.points })}</span>}
        </li>
      ))}
    </ul>
  )
}

function option(t: Translate, { id, label, points, help, example, proof }: PreviewChoice): Choice {
  const parts = [
    points === undefined ? null : t('ruleSets.preview.worth', { count: points }),
    help?.text,
    example ? t('ui.labelled', { label: t('ruleSets.preview.example'), text: example.text }) : null,
    proof ? t('ui.labelled', { label: t('ruleSets.preview.proof'), text: proof.text }) : null,
  ]
  return { value: id, label: label.text, hint: parts.filter(Boolean).join(' · ') }
}
