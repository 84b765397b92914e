import { equalInstance, popularInstance, randomInstance } from '#test/support/given-rounds.ts'

export const KINDS = { random: randomInstance, popular: popularInstance, equal: equalInstance }
export type Kind = keyof typeof KINDS
export type Case = { kind: Kind; mentees: number; mentors: number; capacity: number }

export const caseName = ({ kind, mentees, mentors, capacity }: Case) => `${kind} ${mentees} × ${mentors}, capacity ${capacity}`
