export const REASONS = ['money', 'papers', 'pretence', 'harm', 'advertising', 'else'] as const
export type Reason = (typeof REASONS)[number]

/** What a moderator may make of a report. */
export const DECISIONS = ['none', 'warned', 'removed', 'suspended'] as const
export type Decision = (typeof DECISIONS)[number]

/** Longest words of somebody who reports, and of who decides. */
export const MAX_WORDS = 2000

/** Days in which a report is looked at. What can cost somebody their money, their papers or their safety comes first. */
const DAYS: Record<Reason, number> = { money: 1, papers: 1, pretence: 1, harm: 1, advertising: 3, else: 3 }
const DAY = 86_400_000

export const dueAt = (reason: Reason, at: Date): string => new Date(at.getTime() + DAYS[reason] * DAY).toISOString()

export const isOverdue = ({ dueAt: due, decidedAt }: { dueAt: string; decidedAt: string | null }, now: Date): boolean =>
  decidedAt === null && due < now.toISOString()

type Reported = { messageId: string | null; personId: string | null }

/** The decisions that make sense: nobody is warned or suspended where a report names nobody, and only a message is removed. */
export function decisionsFor({ messageId, personId }: Reported): Decision[] {
  return DECISIONS.filter((one) => one === 'none' || (one === 'removed' ? messageId !== null : personId !== null))
}
