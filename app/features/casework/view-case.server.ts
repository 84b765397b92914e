import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { SECTIONS, type SectionId } from '#app/features/applications/application.ts'
import { shownIn } from '#app/features/applications/application-claims.ts'
import { editionFor } from '#app/features/applications/claim-options.server.ts'
import { type ListedPaper, listPapers } from '#app/features/applications/list-papers.server.ts'
import type { PaperGroup } from '#app/features/applications/paper.ts'
import { paperLabel } from '#app/features/applications/paper-label.ts'
import type { Edition } from '#app/features/eligibility/edition.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { countryNames } from '#app/lib/countries.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { timelineOf } from './case-timeline.ts'
import { compareClaims } from './compare-claims.ts'
import { type AnswerBlock, describeSection, type Names } from './describe-answers.ts'
import { targetLabel } from './item-label.ts'
import { type ReadCase, readCase } from './read-case.server.ts'
import { requestsOf } from './view-requests.ts'

/** The page of a case, in the reader's words: claims beside their answers and papers, requests, notes, what happened. */
export async function viewCase(ctx: Ctx, actor: Actor, id: string, locale: Locale) {
  const read = await readCase(ctx, actor, id)
  const edition = await editionFor(ctx, read.application)
  const names = namesFor(edition, locale)
  const wanted = await listPapers(ctx, read.application, locale)
  const { name, days, token, may, notes, officers } = read
  return {
    id,
    token,
    may,
    notes,
    officers,
    name,
    days,
    ...headOf(read, actor),
    claims: edition ? claimsOf(read, edition, names) : null,
    sections: sectionsOf(read, names),
    papers: papersOf(read, wanted, names.t),
    missing: missingIn(wanted, names.t),
    requests: requestsOf(read, wanted, names),
    timeline: timelineOf(read),
    recommendation: recommendationOf(read),
  }
}
export type CaseView = Awaited<ReturnType<typeof viewCase>>

function headOf({ application, row, nameOf, sameDocument }: ReadCase, actor: Actor) {
  const { reference, route, status, submittedAt, decidedAt } = application
  return {
    case: { reference: reference ?? '', route, status, submittedAt, decidedAt, urgent: row?.priority === 'high' },
    desk: row?.assignedTo ? { name: nameOf(row.assignedTo) ?? '', mine: row.assignedTo === actor.id } : null,
    duplicates: sameDocument.map(({ id, reference, userId, status }) => ({
      id,
      reference: reference ?? '',
      name: nameOf(userId) ?? '?',
      status,
    })),
  }
}

export function namesFor(edition: Edition | undefined, locale: Locale): Names {
  const countries = countryNames(locale)
  const labels = new Map(
    edition?.body.sections.flatMap(({ criteria, choices }) => [...criteria, ...choices].map(({ id, label }) => [id, label])),
  )
  const criterion = (id: string) => {
    const text = edition?.texts[id]?.label
    return text ? pickText(text, locale).text : (labels.get(id) ?? id)
  }
  return { t: translateTo(locale), country: (code) => countries.get(code) ?? code, criterion }
}

export type ClaimView = {
  id: string
  label: string
  shownIn: SectionId
  claimed: boolean
  found: 'met' | 'notMet' | 'open'
  differs: boolean
}

function claimsOf({ application, sections }: ReadCase, edition: Edition, names: Names) {
  const day = hongKongDay(new Date(application.submittedAt ?? application.createdAt))
  const { rows, ...sums } = compareClaims(edition.body, sections, day)
  const shown = rows.filter(({ claimed, found }) => claimed || found === 'met' || edition.body.kind === 'criteria-count')
  return {
    ...sums,
    edition: edition.edition,
    checkedOn: edition.checkedOn,
    rows: shown.map(({ section, ...row }): ClaimView => ({ ...row, label: names.criterion(row.id), shownIn: shownIn({ section }) })),
  }
}

export type SectionView = { id: SectionId; label: string; blocks: AnswerBlock[] }

function sectionsOf({ sections }: ReadCase, names: Names): SectionView[] {
  return SECTIONS.filter((id) => id !== 'documents').map((id) => ({
    id,
    label: names.t(`casework.section.${id}`),
    blocks: describeSection(id, sections.get(id)?.answers ?? {}, names),
  }))
}

export type PaperView = ReturnType<typeof papersOf>[number]

/** Where a paper stands beside what it proves. */
const BESIDE: Record<PaperGroup, SectionId | null> = {
  identity: 'travel',
  family: 'family',
  claims: 'claims',
  education: 'education',
  work: 'work',
  languages: 'languages',
  money: 'income',
  more: null,
}
const besideOf = (wanted: ListedPaper | undefined) => (wanted ? (wanted.kind === 'finances' ? 'finances' : BESIDE[wanted.group]) : null)

/** Papers that were wanted and are not there; `later` when the applicant promised to bring them. */
function missingIn(wanted: ListedPaper[], t: Translate) {
  return wanted
    .filter(({ required, files }) => required && files.length === 0)
    .map((paper) => ({ requirement: paper.requirement, label: paperLabel(t, paper), beside: besideOf(paper), later: paper.later }))
}

function papersOf({ papers, nameOf }: ReadCase, wanted: ListedPaper[], t: Translate) {
  return papers.map((paper) => ({
    id: paper.id,
    documentId: paper.removedAt ? null : paper.documentId,
    requirement: paper.requirement,
    label: targetLabel({ kind: 'document', target: paper.requirement }, wanted, t),
    beside: besideOf(wanted.find(({ requirement }) => requirement === paper.requirement)),
    fileName: paper.fileName,
    mediaType: paper.mediaType,
    size: paper.size,
    status: paper.status,
    reasonCode: paper.reasonCode,
    reasonText: paper.reasonText,
    dueOn: paper.dueOn,
    reviewedBy: nameOf(paper.reviewedBy),
    reviewedAt: paper.reviewedAt,
    replaced: paper.replacedAt !== null,
  }))
}

function recommendationOf({ recommendation, nameOf }: ReadCase) {
  if (!recommendation) return null
  const { officerId, verdict, reasonCode, reasonText, createdAt } = recommendation
  return { officer: nameOf(officerId) ?? '?', verdict, reasonCode, reasonText, createdAt }
}
