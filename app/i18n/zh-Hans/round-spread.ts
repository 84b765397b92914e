import type { roundSpread as en } from '../en/round-spread.ts'
import type { SameShape } from '../same-shape.ts'

export const roundSpread = {
  title: '学员如何分配给导师',
  hint: '不适用于“没有人想换”。导师现有的学员也计算在内。',
  concave: '每多带一名学员扣多少分',
  concaveHint: '导师的第二名学员少计这么多分，第三名少计两倍，依此类推。留空或填 0：每名学员一样计算。',
  even: '导师之间的平衡',
  evens: { off: '不考虑学员人数', ties: '不影响任何人得分时才求平均', first: '优先平均' },
  evenHints: {
    off: '最合适的导师可以带满名额。',
    ties: '在同样好的结果中，选各导师学员人数最平均的一个。',
    first: '先让尽可能多的人有导师（如已选择，还要保证没有差的配对），再让学员人数尽量平均，最后才看分数。',
  },
  ran: {
    concave: '导师每多带一名学员，少计 {points} 分。',
    ties: '在同样好的结果中，选了最平均的一个。',
    first: '学员已尽量平均分配。',
  },
} as const satisfies SameShape<typeof en>
