import type { Translate } from '#app/i18n/translate.ts'
import { type Dimension, UNKNOWN } from './simulate.ts'

/** A group's name; a value that has no words yet is shown as it is. */
export function groupLabel(t: Translate, dimension: Dimension, id: string): string {
  if (id === UNKNOWN) return t('ruleSets.lab.unknown')
  const key = dimension === 'sector' ? `vocabulary.sector.${id}` : `ruleSets.lab.${dimension}.${id}`
  return t.has(key) ? t.dynamic(key) : id
}
