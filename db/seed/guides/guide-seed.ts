import type { GuideInput } from '#app/features/guides/guide.schema.ts'
import type { Locale } from '#app/lib/locales.ts'

type Words = Pick<GuideInput, 'title' | 'summary' | 'body'>

/** A guide as data: its facts, and the same text written in each language. */
export type GuideSeed = Omit<GuideInput, 'locale' | keyof Words> & { texts: Record<Locale, Words> }

/** The Immigration Department's pages as they were read; each page states its own day of revision in the guide. */
export const IMMD = {
  sourceUrl: 'https://www.immd.gov.hk/eng/services/visas/quality_migrant_admission_scheme.html',
  checkedOn: '2026-01-20',
} as const
