import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const EDGES = {
  ferry: 'edge border-s-ferry',
  harbour: 'edge border-s-harbour',
  bauhinia: 'edge border-s-bauhinia',
  lantern: 'edge border-s-lantern-mark',
  none: '',
} as const
export type Edge = keyof typeof EDGES

type CardProps = { edge?: Edge; as?: 'div' | 'article' | 'li'; className?: string; children: ReactNode }

/** One thing among several. The edge has its area's tile colour. */
export function Card({ edge = 'none', as: Element = 'div', className, children }: CardProps) {
  return <Element className={classNames('card', EDGES[edge], className)}>{children}</Element>
}

export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 md:grid-cols-2">{children}</div>
}
