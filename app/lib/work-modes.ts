/** Where a job is done. */
export const WORK_MODES = ['on-site', 'hybrid', 'remote'] as const
export type WorkMode = (typeof WORK_MODES)[number]

export function isWorkMode(value: unknown): value is WorkMode {
  return WORK_MODES.includes(value as WorkMode)
}
