import { answersIn, claimedCriteria, type FamilyMember, type Route, type Sections } from './application-answers.ts'
import { type Claimable, shownIn } from './application-claims.ts'
import type { WantedPaper } from './paper.ts'

/** What may be claimed under the edition of the application; labels in the reader's language where there is a reader. */
export type Claimables = readonly Claimable[]

const NOW = { required: true, mayComeLater: false } as const
/** Other people have to write these: a school, a bank, an employer. */
const LATER = { required: true, mayComeLater: true } as const
const OPTIONAL = { required: false, mayComeLater: false } as const

/** Every paper that follows from what an application says, in the order of the list. Nothing said, little asked. */
export function requiredPapers(sections: Sections, route: Route, claimables: Claimables = []): WantedPaper[] {
  return [
    { requirement: 'travelDocument', kind: 'travelDocument', group: 'identity', about: '', ...NOW },
    { requirement: 'photo', kind: 'photo', group: 'identity', about: '', ...NOW },
    ...answersIn(sections, 'family').items.flatMap(familyPapers),
    ...claimPapers(sections, route, claimables),
    ...degreePapers(sections),
    ...jobPapers(sections),
    ...languagePapers(sections),
    ...moneyPapers(sections),
    { requirement: 'more', kind: 'more', group: 'more', about: '', ...OPTIONAL },
  ]
}

function familyPapers(member: FamilyMember): WantedPaper[] {
  const of = { group: 'family' as const, about: nameOf(member) }
  return [
    { requirement: `family:${member.id}:travelDocument`, kind: 'familyTravelDocument', ...of, ...LATER },
    { requirement: `family:${member.id}:photo`, kind: 'familyPhoto', ...of, ...LATER },
    { requirement: `family:${member.id}:relationship`, kind: 'familyRelationship', ...of, ...NOW },
  ]
}

const nameOf = ({ familyName = '', givenNames = '', nativeName = '' }: FamilyMember) => `${familyName} ${givenNames}`.trim() || nativeName

/** A claim which no other section of the application shows to be true has a paper of its own. */
function claimPapers(sections: Sections, route: Route, claimables: Claimables): WantedPaper[] {
  const claimed = new Set(claimedCriteria(sections))
  const own = claimables.filter((one) => claimed.has(one.id) && shownIn(one) === 'claims')
  const papers = own.map(({ id, label }) => ({ requirement: `claim:${id}`, kind: 'claim', group: 'claims', about: label, ...NOW }) as const)
  if (route !== 'achievement' || papers.length > 0) return papers
  return [{ requirement: 'achievement', kind: 'achievement', group: 'claims', about: '', ...NOW }]
}

function degreePapers(sections: Sections): WantedPaper[] {
  return answersIn(sections, 'education').items.flatMap(({ id, institution = '', level }): WantedPaper[] => {
    const of = { group: 'education' as const, about: institution }
    const degree = { requirement: `degree:${id}`, kind: 'degree' as const, ...of, ...NOW }
    return level === 'below' ? [degree] : [degree, { requirement: `verification:${id}`, kind: 'verification', ...of, ...OPTIONAL }]
  })
}

function jobPapers(sections: Sections): WantedPaper[] {
  return answersIn(sections, 'work').items.map(({ id, employer = '' }) => ({
    requirement: `job:${id}`,
    kind: 'job',
    group: 'work',
    about: employer,
    ...LATER,
  }))
}

/** A language that a degree shows needs nothing else; one without proof claims nothing. */
function languagePapers(sections: Sections): WantedPaper[] {
  const shown = answersIn(sections, 'languages').items.filter(({ proof }) => proof === 'test' || proof === 'schooling')
  const codes = new Set(shown.flatMap(({ language }) => language ?? []))
  return [...codes].map((code) => ({ requirement: `language:${code}`, kind: 'language', group: 'languages', about: code, ...LATER }))
}

function moneyPapers(sections: Sections): WantedPaper[] {
  const { income = 0, ownsBusiness, businessName = '', ownsListed, listedName = '' } = answersIn(sections, 'income')
  const money = (
    requirement: 'income' | 'business' | 'listed' | 'finances',
    about: string,
    when: typeof NOW | typeof LATER,
  ): WantedPaper => ({
    requirement,
    kind: requirement,
    group: 'money',
    about,
    ...when,
  })
  return [
    ...(income > 0 ? [money('income', '', LATER)] : []),
    ...(ownsBusiness === 'yes' ? [money('business', businessName, LATER)] : []),
    ...(ownsListed === 'yes' ? [money('listed', listedName, LATER)] : []),
    money('finances', '', NOW),
  ]
}
