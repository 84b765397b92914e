import type { ReactNode } from 'react'

const TONES = {
  neutral: 'bg-sunk text-ink',
  waiting: 'bg-amber-wash text-amber',
  good: 'bg-good-wash text-good',
  bad: 'bg-error-wash text-error',
  info: 'bg-harbour-wash text-harbour',
  people: 'bg-bauhinia-wash text-bauhinia',
  ferry: 'bg-ferry-wash text-ferry-deep',
} as const
export type TagTone = keyof typeof TONES

/** A short fact or state. The words carry it; the colour only helps. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`tag ${TONES[tone]}`}>{children}</span>
}

export function TagList({ children }: { children: ReactNode }) {
  return <p className="flex flex-wrap gap-2">{children}</p>
}
