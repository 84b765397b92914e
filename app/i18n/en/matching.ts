import { matchingRound } from './matching-round.ts'

/** Why a mentor was suggested, in words. `reason`, `against` and `notStated` speak to the mentee, `forMentor` to the mentor. */
export const matching = {
  score: '{points} of 100',
  withPoints: '{reason} (+{points})',
  part: {
    goals: 'Goals',
    profession: 'Profession',
    skills: 'Skills',
    experience: 'Experience',
    languages: 'Languages',
    freeTime: 'Free time',
    interests: 'Interests and way of working',
    place: 'Where you can meet',
    ownWish: 'Own wish',
    wishes: 'Wishes',
  },
  reason: {
    goals: {
      one: 'Can help with your goal: {goals}',
      other: 'Can help with {covered} of your {count} goals: {goals}',
    },
    skills: {
      one: 'Has the skill you asked for: {skills}',
      other: 'Has {covered} of the {count} skills you asked for: {skills}',
    },
    profession: {
      same: 'Works in your profession: {profession}',
      sector: 'Works in your sector: {sector}',
    },
    experience: {
      same: 'Has as many years of experience as you',
      more: { one: 'Has {count} more year of experience than you', other: 'Has {count} more years of experience than you' },
    },
    languages: 'You can talk in {languages}',
    freeTime: {
      few: { one: 'You are both free at this time: {slots}', other: 'You are both free at these times: {slots}' },
      many: { other: 'You are both free {count} times a week, for example {slots}' },
    },
    interests: {
      common: 'You share interests: {interests}',
      style: 'You like to work in the same way: {style}',
      both: 'You share interests ({interests}) and like to work in the same way: {style}',
    },
    place: {
      district: 'You are both in the same district: {place}',
      region: 'You are both in the same region: {place}',
      remote: 'You are both glad to meet online',
    },
    wishes: 'You marked this mentor as a wish',
  },
  against: {
    goals: 'Does not offer help with your goals',
    profession: 'Works in another field',
    skills: 'Does not offer the skills you asked for',
    experience: {
      less: 'Has fewer years of experience than you',
      muchMore: {
        one: 'Has {count} more year of experience than you, which is a wide gap',
        other: 'Has {count} more years of experience than you, which is a wide gap',
      },
    },
    languages: 'You share no language well enough to talk',
    freeTime: 'You have no free time in common',
    interests: 'You named different interests',
    place: 'Not in your part of Hong Kong, and you do not both want to meet online',
  },
  notStated: {
    mentee: {
      goals: 'You have not said what your goals are',
      profession: 'You have not said what your profession is',
      skills: 'You have not said which skills you want to learn',
      experience: 'You have not said how many years you have worked',
      languages: 'You have not said which languages you speak',
      freeTime: 'You have not said when you are free',
      interests: 'You have not said what your interests are',
      place: 'You have not said where you can meet',
    },
    mentor: {
      goals: 'This mentor has not said which goals they can help with',
      profession: 'This mentor has not said what their profession is',
      skills: 'This mentor has not said which skills they offer',
      experience: 'This mentor has not said how many years they have worked',
      languages: 'This mentor has not said which languages they speak',
      freeTime: 'This mentor has not said when they are free',
      interests: 'This mentor has not said what their interests are',
      place: 'This mentor has not said where they can meet',
    },
    both: {
      goals: 'Neither of you has named any goals yet',
      profession: 'You cannot be compared by profession yet: a part is missing for each of you',
      skills: 'Neither of you has named any skills yet',
      experience: 'Neither of you has said how many years you have worked',
      languages: 'Neither of you has said which languages you speak',
      freeTime: 'Neither of you has said when you are free',
      interests: 'You have not both named interests or a way of working',
      place: 'You have not both said where you can meet',
    },
  },
  forMentor: {
    goals: {
      one: 'You can help with their goal: {goals}',
      other: 'You can help with {covered} of their {count} goals: {goals}',
    },
    skills: {
      one: 'You have the skill they asked for: {skills}',
      other: 'You have {covered} of the {count} skills they asked for: {skills}',
    },
    profession: {
      same: 'They work in your profession: {profession}',
      sector: 'They work in your sector: {sector}',
    },
    experience: {
      same: 'You have as many years of experience as they have',
      more: {
        one: 'You have {count} more year of experience than they have',
        other: 'You have {count} more years of experience than they have',
      },
    },
    languages: 'You can talk in {languages}',
    freeTime: {
      few: { one: 'You are both free at this time: {slots}', other: 'You are both free at these times: {slots}' },
      many: { other: 'You are both free {count} times a week, for example {slots}' },
    },
    interests: {
      common: 'You share interests: {interests}',
      style: 'You like to work in the same way: {style}',
      both: 'You share interests ({interests}) and like to work in the same way: {style}',
    },
    place: {
      district: 'You are both in the same district: {place}',
      region: 'You are both in the same region: {place}',
      remote: 'You are both glad to meet online',
    },
    wishes: 'You marked them as a wish',
  },
  round: matchingRound,
  barrier: {
    noSharedLanguage: 'You share no language well enough to talk',
    noCommonSlot: 'You have no free time in common',
    full: 'This mentor has no free place now',
    paused: 'This mentor is taking a break',
    blocked: 'This mentor is not available',
    sameEmployer: 'You work for the same employer',
    earlierPair: 'An earlier request or pairing with this mentor has ended',
  },
} as const
