import { AppError } from './errors.ts'

/** How the file system, SQLite and PostgreSQL say that nothing more fits. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100'])
const TRY_AGAIN_SECONDS = 300

/**
 * The refusal for an error that means "the disk is full", or undefined for any other. Whatever was being done was
 * undone by then: it can be done once more as it is.
 */
export function asFull(error: unknown): AppError | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' && FULL.has(code) ? new AppError('unavailable', 'errors.full', TRY_AGAIN_SECONDS) : undefined
}
