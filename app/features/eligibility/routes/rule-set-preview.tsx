import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { compileRuleSet } from '../assess.ts'
import type { RuleSetTexts } from '../edition.ts'
import { readRuleSet } from '../read-rule-set.ts'
import { readRuleSetFor } from '../read-rule-set-draft.server.ts'
import { inputsOf, type RuleSet } from '../rule-set.ts'
import { readTried } from '../try-answers.ts'
import { type PreviewItem, RuleSetPreviewPage } from '../ui/rule-set-preview-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const view = await readRuleSetFor(ctx, actor, params.id ?? '')
  const head = { id: view.id, edition: view.edition }
  const title = `${translateTo(locale)('ruleSets.preview.title')}: ${view.edition}`
  if (view.problems.length > 0) return { title, head, preview: null }
  const set = readRuleSet(view.body, view.edition)
  const tried = readTried(set, url.searchParams)
  return {
    title,
    head,
    preview: {
      ...questions(set, view.texts, locale),
      tried,
      result: url.searchParams.size > 0 ? compileRuleSet(set)(tried) : null,
    },
  }
})

function questions(set: RuleSet, texts: RuleSetTexts, locale: Locale) {
  const read = (id: string, wording: string): PreviewItem => {
    const part = (name: 'help' | 'example' | 'proof') => {
      const text = texts[id]?.[name]
      return text ? pickText(text, locale) : null
    }
    const label = pickText(texts[id]?.label ?? {}, locale)
    return {
      id,
      label: label.text ? label : { text: wording, lang: 'en' },
      help: part('help'),
      example: part('example'),
      proof: part('proof'),
    }
  }
  return {
    inputs: inputsOf(set),
    prerequisites: set.prerequisites.map(({ id, label }) => read(id, label)),
    sections: set.sections.map((section) => ({
      ...read(section.id, section.label),
      max: section.max,
      criteria: section.criteria.map((item) => ({ ...read(item.id, item.label), byNumber: item.input !== undefined })),
      groups: section.groups.map(({ id, select, input }) => ({
        id: `${section.id}-${id}`,
        select,
        byNumber: input !== undefined,
        choices: section.choices.filter(({ group }) => group === id).map((item) => ({ ...read(item.id, item.label), points: item.points })),
      })),
    })),
  }
}

export default function RuleSetPreviewRoute() {
  const { head, preview } = useLoaderData<typeof loader>()
  return <RuleSetPreviewPage head={head} preview={preview} />
}
