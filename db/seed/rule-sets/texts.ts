import type { Texts } from './say.ts'
import { ACHIEVEMENT } from './texts-achievement.ts'
import { EARLIER } from './texts-earlier.ts'
import { ASPECTS, EXCLUSIONS, PREREQUISITES, SOURCE } from './texts-first.ts'
import { STUDY } from './texts-study.ts'
import { WORK } from './texts-work.ts'

const pick = (ids: string): Texts => Object.fromEntries(ids.split(' ').map((id) => [id, earlier(id)]))

function earlier(id: string) {
  const found = EARLIER[id]
  if (!found) throw new Error(`No text for ${id}`)
  return found
}

const AGES = 'age age-18-39 age-40-44 age-45-50 age-51-plus'
const LANGUAGES = 'language lang-zh-en lang-one-plus-foreign lang-one lang-none'
const FAMILY = 'family relative spouse children fam-pr-relative fam-spouse-degree fam-child'
const FIVE_DEGREES = 'education level edu-2-doctors edu-doctor edu-master edu-bachelor edu-none'
const DEGREES =
  'education level renowned edu-doctor-or-2-masters edu-master-or-2-bachelors edu-bachelor-or-professional edu-none edu-renowned'
const YEARS = 'work base work-10y-5senior work-5y-2senior work-5y work-2y work-none'
const YEARS_ABROAD = `${YEARS} international work-international`
const { age18, financial, character } = PREREQUISITES

/** What people read, by edition and by id of its rule set. */
export const TEXTS: Record<string, Texts> = {
  'qmas-gpt-2024': { ...SOURCE, ...PREREQUISITES, ...EXCLUSIONS, ...ASPECTS, ...STUDY, ...WORK },
  'qmas-apt': { ...SOURCE, ...PREREQUISITES, ...ACHIEVEMENT },
  // Two of its prerequisites share their id with a section, whose heading stands.
  'qmas-gpt-pre-2024': {
    age18,
    financial,
    character,
    ...pick(`${AGES} ${DEGREES} ${YEARS_ABROAD} mnc work-mnc talent-list talent ${LANGUAGES} ${FAMILY}`),
  },
  'qmas-gpt-2018': pick(`${AGES} ${DEGREES} ${YEARS_ABROAD} talent-list talent ${LANGUAGES} ${FAMILY}`),
  'qmas-gpt-2015': pick(`${AGES} ${DEGREES} ${YEARS_ABROAD} ${LANGUAGES} ${FAMILY}`),
  'qmas-gpt-2008': pick(`${AGES} ${FIVE_DEGREES} ${YEARS} ${LANGUAGES} ${FAMILY}`),
  'qmas-gpt-2006': pick(
    `age age-18-24 age-25-29 age-30-34 age-35-39 age-40-44 age-45-50 ${FIVE_DEGREES} ${YEARS} language lang-zh-en lang-other ${FAMILY}`,
  ),
}
