import type { guides as en } from '../en/guides.ts'
import type { SameShape } from '../same-shape.ts'

export const guides = {
  title: '指南',
  lead: '从查资格到找工作，每一站都有一篇浅显的短文。每篇都写明资料来自哪里、我们何时核对过。',
  description: '优秀人才入境计划与到港头几个月的浅显指南：评核准则、费用、电子签证、身份证、租房、学校、医疗、税务与工作。',
  none: '暂时还没有指南，请稍后再来。',
  all: '所有指南',
  stop: { check: '评估', apply: '申请', arrive: '抵港', settle: '安顿', connect: '联系', work: '就业' },
  minutes: { other: '阅读约 {count} 分钟' },
  onThisPage: '本页内容',
  source: '资料来源',
  checkedOn: '我们最近一次核对来源的日期是{day}。',
  collectedOn: '一般信息，最近一次检查日期是{day}。做决定前，请先向文中提到的机构查询。',
  rulesChange: '规则和费用会变，一切以官方网页为准，而不是以本指南为准。Praya 不提供法律意见。',
  missing: '这篇指南暂时还没有简体中文版。',
  shownIn: '你现在看到的是{language}版本。',
  outdated: '英文版在这个译本之后改动过。',
  outdatedShort: '较旧的译本',
  readEnglish: '阅读英文版',
  draft: '草稿',
  more: '其他指南',
  previous: '上一篇指南',
  next: '下一篇指南',
  error: {
    slug: '只能用小写英文字母、数字和单个连字符，例如“first-weeks”。',
    address: '请输入以 https:// 开头的完整网址',
    changed: '你编写期间，另一位管理员已保存这篇文章。请重新打开，看看对方的版本。',
  },
} as const satisfies SameShape<typeof en>
