import type { ApplicationDocuments } from '#db/schema.ts'

/** A paper is a document that an application has to prove something with. `documents.kind` of all of them: */
export const PAPER = 'applicationPaper'

export const PAPER_KINDS = [
  'travelDocument',
  'photo',
  'familyTravelDocument',
  'familyPhoto',
  'familyRelationship',
  'degree',
  'verification',
  'job',
  'language',
  'income',
  'business',
  'listed',
  'finances',
  'achievement',
  'claim',
  'more',
  'unasked',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** The headings of the list, in their order. */
export const PAPER_GROUPS = ['identity', 'family', 'claims', 'education', 'work', 'languages', 'money', 'more'] as const
export type PaperGroup = (typeof PAPER_GROUPS)[number]

/**
 * One thing to prove. `requirement` is its id: `photo`, or with what it is about, `degree:<item>`,
 * `family:<item>:relationship`. `about` is what a person calls that: a school, an employer, a name; of a language its code.
 */
export type WantedPaper = {
  requirement: string
  kind: PaperKind
  group: PaperGroup
  about: string
  required: boolean
  /** Whether an application may be sent before this paper is there. */
  mayComeLater: boolean
}

/** How many files may stand under one requirement: a photo is one picture, a contract may be several scans. */
export const MOST_FILES = 5
export const mostFiles = ({ kind }: Pick<WantedPaper, 'kind'>) => (kind === 'photo' || kind === 'familyPhoto' ? 1 : MOST_FILES)

/** Why the office wants a paper again; the office's own list of reasons has the same codes. */
export const paperReasonKey = (code: string) => `papers.reason.${code === 'other' ? 'otherReason' : code}`

export type PaperFile = Pick<ApplicationDocuments, 'id' | 'documentId' | 'status' | 'createdAt'> & {
  fileName: string
  mediaType: string
  size: number
  version: number
}

/** What the office asked for, and whether that was answered. */
export type Asked = { reasonCode: string; reasonText: string | null; dueOn: string; answered: boolean }

export type PaperState = 'missing' | 'later' | 'optional' | 'received' | 'accepted' | 'replace'

/**
 * What the applicant is told about a paper. That an officer finds a file wanting is told when the office asks for another
 * one, and not while they are still reading.
 */
export function paperState(paper: {
  required: boolean
  files: Pick<PaperFile, 'status'>[]
  asked: Asked | null
  later: boolean
}): PaperState {
  const { files, asked, later, required } = paper
  if (asked && !asked.answered) return 'replace'
  if (files.length === 0) return later ? 'later' : required ? 'missing' : 'optional'
  return files.every(({ status }) => status === 'accepted') ? 'accepted' : 'received'
}

/** The paper to go on with after this one: the next in the list that somebody waits for, or from its beginning. */
export function nextPaper<P extends { requirement: string; state: PaperState }>(papers: P[], requirement: string): P | undefined {
  const at = papers.findIndex((paper) => paper.requirement === requirement)
  const round = [...papers.slice(at + 1), ...papers.slice(0, Math.max(at, 0))]
  return round.find(({ state }) => state === 'missing' || state === 'replace')
}

/** Required papers that are not there and were not promised for later. */
export function missingOf<P extends { required: boolean; later: boolean; files: unknown[] }>(papers: P[]): P[] {
  return papers.filter(({ required, later, files }) => required && !later && files.length === 0)
}
