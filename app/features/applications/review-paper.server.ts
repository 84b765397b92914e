import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { ApplicationDocuments } from '#db/schema.ts'
import { findPaper, setPaperReview } from './application-desk.repo.server.ts'

export type PaperReview = {
  applicationId: string
  paperId: string
  verdict: 'accepted' | 'replace'
  reasonCode: string | null
  reasonText: string | null
  dueOn: string | null
  by: string
  at: Date
}

/**
 * Writes down what an officer found in a paper, in the transaction of the casework. A paper that was replaced or removed
 * meanwhile is reviewed no more. The caller has checked that this officer may work on the application.
 */
export async function reviewPaper(trx: Db, review: PaperReview): Promise<ApplicationDocuments> {
  const { verdict, by, at } = review
  const paper = orNotFound(await findPaper(trx, review.applicationId, review.paperId))
  const replace = verdict === 'replace'
  const written = await setPaperReview(trx, paper.id, {
    status: verdict,
    reasonCode: replace ? review.reasonCode : null,
    reasonText: replace ? review.reasonText : null,
    dueOn: replace ? review.dueOn : null,
    reviewedBy: by,
    reviewedAt: at.toISOString(),
  })
  if (!written) throw new AppError('conflict')
  return paper
}
