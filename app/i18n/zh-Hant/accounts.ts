import type { accounts as en } from '../en/accounts.ts'
import type { SameShape } from '../same-shape.ts'

export const accounts = {} as const satisfies SameShape<typeof en>
