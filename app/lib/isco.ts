/**
 * The ISCO-08 groups people choose from: sub-major groups (two digits) under their major group (one digit).
 * Armed forces, subsistence farming and elementary work are left out: nobody is admitted for them.
 */
export const PROFESSION_GROUPS = {
  '1': ['11', '12', '13', '14'],
  '2': ['21', '22', '23', '24', '25', '26'],
  '3': ['31', '32', '33', '34', '35'],
  '4': ['41', '42', '43', '44'],
  '5': ['51', '52', '53', '54'],
  '6': ['61', '62'],
  '7': ['71', '72', '73', '74', '75'],
  '8': ['81', '82', '83'],
} as const

export type ProfessionMajor = keyof typeof PROFESSION_GROUPS
export type ProfessionCode = (typeof PROFESSION_GROUPS)[ProfessionMajor][number]

export const PROFESSION_MAJORS = Object.keys(PROFESSION_GROUPS) as ProfessionMajor[]
export const PROFESSIONS: readonly ProfessionCode[] = PROFESSION_MAJORS.flatMap((major) => [...PROFESSION_GROUPS[major]])

export function isProfession(value: unknown): value is ProfessionCode {
  return PROFESSIONS.includes(value as ProfessionCode)
}

/** The two-digit group of a code of two to four digits; null for a bare major group, which is too wide to compare. */
export function professionGroup(code: string | null): string | null {
  return code !== null && /^\d{2,4}$/.test(code) ? code.slice(0, 2) : null
}
