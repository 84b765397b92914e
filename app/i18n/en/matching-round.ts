/** Why somebody has this mentor, another or none after a round, worded for the mentee; part of the texts of `matching`. */
export const matchingRound = {
  whyNot: {
    chosen: '{name} is your mentor in this round.',
    noPlaces: '{name} had no place left before this round.',
    worse: '{name} would suit you less well.',
    belowFloor: 'With {name} you would be a weaker pair than any in this round.',
    equal: '{name} would suit you just as well. For everybody together it would be no better.',
    spread: '{name} would be +{gain} for you. This round also shares mentees out among mentors, and as a whole it is best as it is.',
    neededElsewhere: '{name} would be +{gain} for you, but takes the place from others, who would lose {others} points or more by it.',
    costsAMatch: 'With {name} as your mentor, somebody else would have none.',
    suitsOthers: 'The places of {name} went to people whom they suit more closely.',
    rule: 'The rules of this round do not allow this pair',
  },
  unmatched: {
    noMentors: 'No mentor takes part at the moment.',
    noLanguage: 'You have not said which languages you can talk in.',
    noTimes: 'You have not said when you are free.',
    noSharedLanguage: 'No mentor speaks a language you can talk in.',
    noCommonSlot: {
      one: '{count} mentor speaks your language, but is not free when you are.',
      other: '{count} mentors speak your language, but none is free when you are.',
    },
    keptApart: 'None of the mentors whom you could meet is available to you.',
    rule: {
      one: 'The rules of this round exclude the {count} mentor you could have.',
      other: 'The rules of this round exclude the {count} mentors you could have.',
    },
    placesTaken: {
      one: 'The places of the {count} mentor who would suit are taken.',
      other: 'The places of the {count} mentors who would suit are taken.',
    },
  },
  change: {
    language: {
      one: 'If you could talk in {language}, {count} mentor would become possible.',
      other: 'If you could talk in {language}, {count} mentors would become possible.',
    },
    slot: {
      one: 'A further time, {slot}, would open {count} mentor.',
      other: 'A further time, {slot}, would open {count} mentors.',
    },
    place: {
      one: 'One more place with this {count} mentor would be enough.',
      other: 'One more place with any of these {count} mentors would be enough.',
    },
    rule: {
      one: 'Without these rules {count} mentor would become possible.',
      other: 'Without these rules {count} mentors would become possible.',
    },
  },
} as const
