import type { profiles as en } from '../en/profiles.ts'
import type { SameShape } from '../same-shape.ts'

export const profiles = {} as const satisfies SameShape<typeof en>
