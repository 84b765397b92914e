/**
 * When a choice of an earlier edition surely held, and when it surely did not: a list of conditions on criteria of
 * today's, any one of which is enough. A choice that is not here was never asked in other words, so it stays open.
 */
export type Fact = { surelyIf?: Record<string, boolean>[]; neverIf?: Record<string, boolean>[] }

const [MASTER, TWO_LANGUAGES, ENGLISH, FIVE_YEARS, REPUTABLE, FIELD, ABROAD] = ['c02', 'c04', 'c05', 'c06', 'c07', 'c08', 'c09'] as const

export const EARLIER_FACTS: Record<string, Fact> = {
  'edu-master': { surelyIf: [{ [MASTER]: true }] },
  'edu-master-or-2-bachelors': { surelyIf: [{ [MASTER]: true }] },
  'work-10y-5senior': { neverIf: [{ [FIVE_YEARS]: false }] },
  'work-5y-2senior': { neverIf: [{ [FIVE_YEARS]: false }] },
  'work-5y': { surelyIf: [{ [FIVE_YEARS]: true }], neverIf: [{ [FIVE_YEARS]: false }] },
  'work-2y': { surelyIf: [{ [FIVE_YEARS]: true }, { [REPUTABLE]: true }, { [FIELD]: true }, { [ABROAD]: true }] },
  'work-international': { surelyIf: [{ [ABROAD]: true }], neverIf: [{ [ABROAD]: false }] },
  'work-mnc': { surelyIf: [{ [REPUTABLE]: true }], neverIf: [{ [REPUTABLE]: false }] },
  // The second language may be any; which one it is was not asked.
  'lang-zh-en': { neverIf: [{ [ENGLISH]: false }, { [TWO_LANGUAGES]: false }] },
  'lang-one-plus-foreign': { surelyIf: [{ [TWO_LANGUAGES]: true, [ENGLISH]: true }], neverIf: [{ [TWO_LANGUAGES]: false }] },
  'lang-one': { surelyIf: [{ [ENGLISH]: true }] },
}
