import type { DistrictId, RegionId } from '#app/lib/districts.ts'
import type { GoalId } from '#app/lib/goals.ts'
import type { InterestId } from '#app/lib/interests.ts'
import type { ProfessionCode, ProfessionMajor } from '#app/lib/isco.ts'
import type { LanguageCode, LanguageLevel } from '#app/lib/languages.ts'
import type { SectorId } from '#app/lib/sectors.ts'
import type { SkillGroup, SkillId } from '#app/lib/skills.ts'
import type { Day, PartOfDay, SlotId } from '#app/lib/slots.ts'
import type { WorkMode } from '#app/lib/work-modes.ts'
import type { WorkingStyle } from '#app/lib/working-styles.ts'

/** One name for every id that a person can choose: an id without a name is a type error. */
export type VocabularyLabels = {
  language: Record<LanguageCode, string>
  level: Record<LanguageLevel, string>
  professionMajor: Record<ProfessionMajor, string>
  profession: Record<ProfessionCode, string>
  sector: Record<SectorId, string>
  region: Record<RegionId, string>
  district: Record<DistrictId, string>
  skill: Record<SkillId, string>
  goal: Record<GoalId, string>
  skillGroup: Record<SkillGroup, string>
  interest: Record<InterestId, string>
  style: Record<WorkingStyle, string>
  workMode: Record<WorkMode, string>
  day: Record<Day, string>
  partOfDay: Record<PartOfDay, string>
  slot: Record<SlotId, string>
}
