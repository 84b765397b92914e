import type { ReactNode } from 'react'

const NOTCH = 'absolute size-4 rounded-full border border-line bg-paper'

/** A place that somebody has: the fact on the stub, the rest beside the perforation. */
export function Ticket({ stub, children }: { stub: ReactNode; children: ReactNode }) {
  return (
    <div className="relative flex flex-col overflow-hidden rounded-card border border-line bg-surface sm:flex-row">
      <div className="flex items-center bg-ferry-wash p-4 font-bold text-ferry-deep sm:w-44 sm:shrink-0 sm:justify-center sm:text-center">
        {stub}
      </div>
      <div className="relative border-line border-t-2 border-dashed sm:border-s-2 sm:border-t-0">
        <span aria-hidden="true" className={`${NOTCH} -start-2 -top-2 sm:-start-[0.53rem] sm:-top-2`} />
        <span aria-hidden="true" className={`${NOTCH} max-sm:-end-2 max-sm:-top-2 sm:-start-[0.53rem] sm:-bottom-2`} />
      </div>
      <div className="min-w-0 flex-1 space-y-2 p-4 sm:ps-6">{children}</div>
    </div>
  )
}
