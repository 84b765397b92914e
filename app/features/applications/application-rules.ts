import type { FieldEnv } from './application-field.ts'
import { MRZ_LENGTH, MRZ_PATTERN, mrzName } from './application-mrz.ts'

type All = Record<string, unknown>

/** Whole years between two days. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

export const past = (day: string, { today }: FieldEnv) => (day > today ? 'application.error.future' : undefined)
export const future = (day: string, { today }: FieldEnv) => (day <= today ? 'application.error.expired' : undefined)

export function pastAfterStart(day: string, env: FieldEnv, { startedOn }: All) {
  if (typeof startedOn === 'string' && day < startedOn) return 'application.error.order'
  return past(day, env)
}

/** Eighteen or older when applying. */
export function applicantBirth(day: string, env: FieldEnv) {
  return past(day, env) ?? (yearsBetween(day, env.today) < 18 ? 'application.error.under18' : undefined)
}

/** Children come along while they are under eighteen. */
export function familyBirth(day: string, env: FieldEnv, { relation }: All) {
  const grown = relation === 'child' && yearsBetween(day, env.today) >= 18
  return past(day, env) ?? (grown ? 'application.error.grownChild' : undefined)
}

/** Nationals of these cannot apply (Immigration Department, page of 15 December 2025). */
const CLOSED_TO = ['AF', 'CU', 'KP']
export const nationalityOpen = (code: string) => (CLOSED_TO.includes(code) ? 'application.error.nationality' : undefined)

/** The name as it stands on the travel document, so in Latin letters. */
export const latinName = (name: string) => (mrzName({ familyName: name }) === '' ? 'application.error.latinName' : undefined)

/** What people type for the machine-readable name: small letters, single spaces. */
export const asMrz = (typed: string) => typed.toUpperCase().replace(/ +/g, '<').replace(/<+$/, '')
export const mrzForm = (name: string) => (name.length <= MRZ_LENGTH && MRZ_PATTERN.test(name) ? undefined : 'application.error.mrz')

export const asDocumentNumber = (typed: string) => typed.toUpperCase().replace(/[\s-]/g, '')
export const documentNumber = (number: string) => (/^[A-Z0-9]{1,9}$/.test(number) ? undefined : 'application.error.documentNumber')

export const phone = (typed: string) => (/^\+?[\d ()-]{6,}$/.test(typed) ? undefined : 'application.error.phone')
