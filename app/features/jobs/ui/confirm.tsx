import type { ReactNode } from 'react'

/** Opens before something that cannot be taken back: what will happen, and the button that does it. Needs no JavaScript. */
export function Confirm({ label, about, children }: { label: string; about?: string; children: ReactNode }) {
  return (
    <details>
      <summary className="min-h-11 py-2 font-bold text-harbour">
        {label}
        {about ? <span className="sr-only">: {about}</span> : null}
      </summary>
      <div className="space-y-3 pt-2">{children}</div>
    </details>
  )
}
