/** How somebody likes to work with a mentor or mentee. */
export const WORKING_STYLES = ['step-by-step', 'open-talk', 'hands-on', 'questions'] as const
export type WorkingStyle = (typeof WORKING_STYLES)[number]

export function isWorkingStyle(value: unknown): value is WorkingStyle {
  return WORKING_STYLES.includes(value as WorkingStyle)
}
