import type { papers as en } from '../en/papers.ts'
import type { SameShape } from '../same-shape.ts'

export const papers = {
  title: '你的文件',
} as const satisfies SameShape<typeof en>
