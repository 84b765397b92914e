import type { matchingRound as en } from '../en/matching-round.ts'
import type { SameShape } from '../same-shape.ts'

export const matchingRound = {
  whyNot: {
    chosen: '{name} 是你在這個輪次的導師。',
    noPlaces: '在這個輪次之前，{name} 已沒有名額。',
    worse: '{name} 沒有那麼適合你。',
    belowFloor: '你與 {name} 的配對會比這個輪次任何一對都弱。',
    equal: '{name} 同樣適合你，但對所有人整體來說不會更好。',
    spread: '{name} 對你來說會多 {gain} 分。但這個輪次也要把學員分配給不同導師，整體而言現在的安排最好。',
    neededElsewhere: '{name} 對你來說會多 {gain} 分，但會佔用其他人的名額，他們合共會失去最少 {others} 分。',
    costsAMatch: '如果由 {name} 擔任你的導師，便會有另一人沒有導師。',
    suitsOthers: '{name} 的名額給了更配合的人。',
    rule: '這個輪次的規則不容許這個配對',
  },
  unmatched: {
    noMentors: '現時沒有導師參加。',
    noLanguage: '你還沒有填寫能以哪些語言交談。',
    noTimes: '你還沒有填寫空閒時間。',
    noSharedLanguage: '沒有導師會說你能交談的語言。',
    noCommonSlot: { other: '有 {count} 位導師會說你的語言，但你有空時他們都沒有空。' },
    keptApart: '你可以見面的導師，暫時都未能與你配對。',
    rule: { other: '這個輪次的規則排除了你可以配對的 {count} 位導師。' },
    placesTaken: { other: '適合你的 {count} 位導師，名額都已滿。' },
  },
  change: {
    language: { other: '如果你能以{language}交談，便可與另外 {count} 位導師配對。' },
    slot: { other: '如果你在{slot}也有空，便可與另外 {count} 位導師配對。' },
    place: { other: '這 {count} 位導師中，任何一位增加一個名額便可。' },
    rule: { other: '如果沒有這些規則，便可與 {count} 位導師配對。' },
  },
} satisfies SameShape<typeof en>
