/** Fields of business. There is no "other": two people in "other" have nothing in common, so such a person leaves it open. */
export const SECTORS = [
  'finance',
  'it',
  'engineering',
  'construction',
  'healthcare',
  'trade-logistics',
  'education',
  'creative',
  'law',
  'maritime',
  'business-services',
  'research',
  'environment',
  'manufacturing',
  'hospitality',
  'retail',
  'property',
  'public-social',
] as const
export type SectorId = (typeof SECTORS)[number]

export function isSector(value: unknown): value is SectorId {
  return SECTORS.includes(value as SectorId)
}
