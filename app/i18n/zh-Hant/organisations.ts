import type { organisations as en } from '../en/organisations.ts'
import type { SameShape } from '../same-shape.ts'

export const organisations = {} as const satisfies SameShape<typeof en>
