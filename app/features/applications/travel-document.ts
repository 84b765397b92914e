import { answersIn, type Sections } from './application-answers.ts'

/** Country and number in one, so that the same document is found again however it was typed. */
export function travelDocumentOf(sections: Sections): string {
  const { country = '', number = '' } = answersIn(sections, 'travel')
  return `${country}${number}`
}
