import { useEffect, useState } from 'react'

/** Shows that a page is on its way, once that takes longer than a fifth of a second. */
export function ProgressBar({ busy, label }: { busy: boolean; label: string }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!busy) return setShown(false)
    const timer = setTimeout(() => setShown(true), 200)
    return () => clearTimeout(timer)
  }, [busy])
  if (!shown) return null
  return (
    <div role="progressbar" aria-label={label} className="fixed inset-x-0 top-0 z-50 h-1 overflow-hidden bg-ferry-wash">
      <div className="progress-slide h-full w-2/5 bg-lantern" />
    </div>
  )
}
