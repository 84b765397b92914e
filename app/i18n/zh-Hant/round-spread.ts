import type { roundSpread as en } from '../en/round-spread.ts'
import type { SameShape } from '../same-shape.ts'

export const roundSpread = {
  title: '學員如何分配給導師',
  hint: '不適用於「無人想交換」。導師現有的學員也計算在內。',
  concave: '每多帶一位學員扣多少分',
  concaveHint: '導師的第二位學員少計這麼多分，第三位少計兩倍，如此類推。留空或填 0：每位學員都一樣計算。',
  even: '導師之間的平衡',
  evens: { off: '不理會學員人數', ties: '不影響任何人的分數時才平均', first: '先求平均' },
  evenHints: {
    off: '最合適的導師可以收滿名額。',
    ties: '在同樣好的結果中，選導師的學員人數最平均的一個。',
    first: '先讓最多人有導師（如已選擇，並確保沒有差的配對），再令學員人數盡量平均，最後才看分數。',
  },
  ran: {
    concave: '導師每多帶一位學員，少計 {points} 分。',
    ties: '在同樣好的結果中，選了最平均的一個。',
    first: '學員已盡量平均分配。',
  },
} as const satisfies SameShape<typeof en>
