import type { Ctx } from '#app/context.server.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Db } from '#db/client.ts'
import type { Applications } from '#db/schema.ts'
import { answersIn } from './application-answers.ts'
import { type OpenRequest, openRequest } from './application-change.server.ts'
import { claimOptions, editionFor } from './claim-options.server.ts'
import { listCurrentPapers } from './paper.repo.server.ts'
import type { Asked, PaperFile, WantedPaper } from './paper.ts'
import { readSections } from './read-application.server.ts'
import { type Claimables, requiredPapers } from './required-papers.ts'

/** A requirement with what stands under it. */
export type ListedPaper = WantedPaper & { files: PaperFile[]; asked: Asked | null; later: boolean }

/**
 * Every requirement of an application with its files, in the order of the list. Files whose requirement fell away (a job
 * was taken out again) and what else the office asked for come last. The caller has checked that its reader may see the
 * application.
 */
export async function listPapers(ctx: Ctx, application: Applications, locale: Locale = 'en'): Promise<ListedPaper[]> {
  return papersUnder(ctx, ctx.db, application, claimOptions(await editionFor(ctx, application), locale))
}

/** The same for a known edition; inside a transaction `db` is its own. */
export async function papersUnder(ctx: Ctx, db: Db, application: Applications, claimables: Claimables): Promise<ListedPaper[]> {
  const sections = await readSections(ctx, application.id, db)
  const open = await openRequest(db, application)
  const rows = await listCurrentPapers(db, application.id)
  const wanted = requiredPapers(sections, application.route, claimables)
  const promised = new Set(answersIn(sections, 'documents').later ?? [])
  return [...wanted, ...othersOf(wanted, rows, open)].map((paper) => ({
    ...paper,
    files: rows.filter(({ requirement }) => requirement === paper.requirement).map(toFile),
    asked: askedOf(open, paper.requirement),
    later: promised.has(paper.requirement),
  }))
}

type Row = Awaited<ReturnType<typeof listCurrentPapers>>[number]

/** Only what its readers see: the sealed file's own details stay here. */
function toFile({ id, documentId, status, createdAt, fileName, mediaType, size, version }: Row): PaperFile {
  return { id, documentId, status, createdAt, fileName, mediaType, size, version }
}

function othersOf(wanted: WantedPaper[], rows: Row[], open: OpenRequest | null): WantedPaper[] {
  const known = new Set(wanted.map(({ requirement }) => requirement))
  const asked = open?.items.filter(({ kind }) => kind === 'document').map(({ target }) => target) ?? []
  const others = [...asked, ...rows.map(({ requirement }) => requirement)].filter((requirement) => !known.has(requirement))
  return [...new Set(others)].map((requirement) => ({
    requirement,
    kind: 'unasked',
    group: 'more',
    about: '',
    required: false,
    mayComeLater: false,
  }))
}

function askedOf(open: OpenRequest | null, requirement: string): Asked | null {
  const item = open?.items.find(({ kind, target }) => kind === 'document' && target === requirement)
  if (!open || !item) return null
  const { reasonCode, reasonText, answeredAt } = item
  return { reasonCode, reasonText, dueOn: open.request.dueOn, answered: answeredAt !== null }
}
