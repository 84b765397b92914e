import type { matchingRound as en } from '../en/matching-round.ts'
import type { SameShape } from '../same-shape.ts'

export const matchingRound = {
  whyNot: {
    chosen: '{name} 是你在这个轮次的导师。',
    noPlaces: '在这个轮次之前，{name} 已没有名额。',
    worse: '{name} 没有那么适合你。',
    belowFloor: '你与 {name} 的配对会比这个轮次任何一对都弱。',
    equal: '{name} 同样适合你，但对所有人整体来说不会更好。',
    spread: '{name} 对你来说会多 {gain} 分。但这个轮次也要把学员分配给不同导师，整体而言现在的安排最好。',
    neededElsewhere: '{name} 对你来说会多 {gain} 分，但会占用其他人的名额，他们合计会失去至少 {others} 分。',
    costsAMatch: '如果由 {name} 担任你的导师，就会有另一人没有导师。',
    suitsOthers: '{name} 的名额给了更契合的人。',
    rule: '这个轮次的规则不允许这个配对',
  },
  unmatched: {
    noMentors: '目前没有导师参加。',
    noLanguage: '你还没有填写能用哪些语言交谈。',
    noTimes: '你还没有填写空闲时间。',
    noSharedLanguage: '没有导师会说你能交谈的语言。',
    noCommonSlot: { other: '有 {count} 位导师会说你的语言，但你有空时他们都没有空。' },
    keptApart: '你可以见面的导师，暂时都无法与你配对。',
    rule: { other: '这个轮次的规则排除了你可以配对的 {count} 位导师。' },
    placesTaken: { other: '适合你的 {count} 位导师，名额都已满。' },
  },
  change: {
    language: { other: '如果你能用{language}交谈，就可以与另外 {count} 位导师配对。' },
    slot: { other: '如果你在{slot}也有空，就可以与另外 {count} 位导师配对。' },
    place: { other: '这 {count} 位导师中，任何一位增加一个名额即可。' },
    rule: { other: '如果没有这些规则，就可以与 {count} 位导师配对。' },
  },
} satisfies SameShape<typeof en>
