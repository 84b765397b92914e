import type { ReactNode } from 'react'

/** A place that somebody has: the fact on the stub, the rest beside the perforation. */
export function Ticket({ stub, children }: { stub: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col overflow-hidden rounded-card border border-line bg-surface sm:flex-row">
      <div className="flex min-w-36 items-center justify-center border-b-2 border-dashed border-line bg-ferry-wash p-4 text-center font-bold text-ferry-deep sm:border-b-0 sm:border-e-2">{stub}</div>
      <div className="min-w-0 flex-1 space-y-2 p-4">{children}</div>
    </div>
  )
}
