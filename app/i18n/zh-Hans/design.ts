import type { design as en } from '../en/design.ts'
import type { SameShape } from '../same-shape.ts'

export const design = {
  title: '组件',
  lead: '页面的每个部分，每种状态。',
  action: '操作',
  text: '这里会放一句简短的话。',
  name: '名称',
  value: '数值',
  waiting: '等待中',
} as const satisfies SameShape<typeof en>
