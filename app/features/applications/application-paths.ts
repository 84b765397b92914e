import type { SectionId } from './application.ts'
import type { Answers } from './application-field.ts'
import { firstOpenStep } from './application-progress.ts'
import type { SectionShape } from './application-section.ts'

/** Where a change comes from and leads back to. */
export type From = 'check' | null

export const sectionPath = (id: SectionId) => `/application/${id}`
export const pagePath = (id: SectionId, page: string, from: From = null) => `/application/${id}/${page}${from ? `?from=${from}` : ''}`

/** After a page was saved: back to where one came from, on to the first page that was never saved, or to the section. */
export function afterSaving(shape: SectionShape, answers: Answers, from: From): string {
  if (from === 'check') return '/application/check'
  const open = firstOpenStep(shape, answers)
  return open ? pagePath(shape.id, open.id) : sectionPath(shape.id)
}

/** The page before this one; from the first page, and from a section that is filled in, the way leads up. */
export function backFrom(shape: SectionShape, answers: Answers, page: string, from: From): string {
  if (from === 'check') return '/application/check'
  if (shape.list || !firstOpenStep(shape, answers)) return sectionPath(shape.id)
  const before = shape.steps[shape.steps.findIndex(({ id }) => id === page) - 1]
  return before ? pagePath(shape.id, before.id) : '/application'
}
