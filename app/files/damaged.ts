import { AppError } from '#app/lib/errors.ts'

export type DamageReason = 'missing' | 'tampered' | 'unknownKey'

/**
 * A stored file that cannot be given back as it was put in. The person reads `files.error.unreadable`; the reason is
 * for the log, where it deserves an alarm: it means disk trouble, tampering or a wrong document key.
 */
export class FileDamaged extends AppError {
  readonly isFileDamaged = true
  readonly reason: DamageReason

  constructor(reason: DamageReason) {
    super('conflict', 'files.error.unreadable')
    this.reason = reason
  }
}

/** By mark and not by `instanceof`: the server and the Remix bundle each have their own class. */
export function isFileDamaged(error: unknown): error is FileDamaged {
  return typeof error === 'object' && error !== null && (error as { isFileDamaged?: unknown }).isFileDamaged === true
}
