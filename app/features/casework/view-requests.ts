import type { SectionId } from '#app/features/applications/application.ts'
import type { WantedPaper } from '#app/features/applications/paper.ts'
import type { ChangeItems, ChangeRequests } from '#db/schema.ts'
import { changedAnswers } from './changed-answers.ts'
import { describePath, type Names } from './describe-answers.ts'
import { targetLabel } from './item-label.ts'

type Read = {
  requests: (ChangeRequests & { items: ChangeItems[] })[]
  sections: ReadonlyMap<SectionId, { answers: Record<string, unknown> }>
  papers: { requirement: string; documentId: string; createdAt: string; replacedAt: string | null; fileName: string }[]
  nameOf: (id: string | null) => string | null
}

export type ChangeView = { label: string; before: string; after: string }
export type ItemView = {
  id: string
  kind: 'section' | 'document'
  label: string
  reasonCode: string
  reasonText: string | null
  answeredAt: string | null
  changes: ChangeView[]
}
export type RequestView = {
  id: string
  askedBy: string
  askedAt: string
  dueOn: string
  answeredAt: string | null
  cancelledAt: string | null
  items: ItemView[]
}

/** Requests for changes, newest first, each item with what stood there before and what stands there now. */
export function requestsOf({ requests, sections, papers, nameOf }: Read, wanted: readonly WantedPaper[], names: Names): RequestView[] {
  return requests.map(({ id, askedBy, askedAt, dueOn, answeredAt, cancelledAt, items }) => ({
    id,
    askedBy: nameOf(askedBy) ?? '?',
    askedAt,
    dueOn,
    answeredAt,
    cancelledAt,
    items: items.map((item) => ({
      id: item.id,
      kind: item.kind,
      label: targetLabel(item, wanted, names.t),
      reasonCode: item.reasonCode,
      reasonText: item.reasonText,
      answeredAt: item.answeredAt,
      changes: item.kind === 'section' ? sectionChanges(item, sections, names) : paperChanges(item, papers),
    })),
  }))
}

function sectionChanges({ target, before }: ChangeItems, sections: Read['sections'], names: Names): ChangeView[] {
  const section = target as SectionId
  return changedAnswers(JSON.parse(before), sections.get(section)?.answers ?? {}).map((change) => ({
    label: describePath(section, change.path, '', names).label,
    before: describePath(section, change.path, change.before, names).value,
    after: describePath(section, change.path, change.after, names).value,
  }))
}

/** Which files were there when it was asked for, and which are there now. */
function paperChanges({ target, before }: ChangeItems, papers: Read['papers']): ChangeView[] {
  const { documents = [] } = JSON.parse(before) as { documents?: string[] }
  const of = papers.filter(({ requirement }) => requirement === target)
  const named = (some: Read['papers']) => some.map(({ fileName }) => fileName).join(', ')
  const old = of.filter(({ documentId }) => documents.includes(documentId))
  const now = of.filter(({ replacedAt }) => replacedAt === null)
  const same = now.every(({ documentId }) => documents.includes(documentId)) && now.length === documents.length
  return same ? [] : [{ label: '', before: named(old), after: named(now) }]
}
