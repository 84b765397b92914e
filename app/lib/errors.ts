const STATUS = { invalid: 422, forbidden: 403, not_found: 404, conflict: 409, too_many: 429, unavailable: 503 } as const
export type ErrorCode = keyof typeof STATUS

/**
 * A refusal we expected. `messageKey` is an i18n key, so the person reads it in their language.
 * Never test it with `instanceof`: the server and the Remix bundle are two module graphs. Use `isAppError`.
 */
export class AppError extends Error {
  readonly isAppError = true
  readonly status: number
  readonly code: ErrorCode
  readonly messageKey: string
  /** Seconds until a further try makes sense; only for `too_many` and `unavailable`. */
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, messageKey = `errors.${code}`, retryAfter?: number) {
    super(messageKey)
    this.code = code
    this.status = STATUS[code]
    this.messageKey = messageKey
    this.retryAfter = retryAfter
  }
}

export function isAppError(error: unknown): error is AppError {
  return typeof error === 'object' && error !== null && (error as { isAppError?: unknown }).isAppError === true
}

export function authorize(allowed: boolean): asserts allowed {
  if (!allowed) throw new AppError('forbidden')
}

export function orNotFound<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new AppError('not_found')
  return value
}
