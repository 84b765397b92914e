import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useAfterTyping } from '#app/ui/use-after-typing.ts'
import type { ShownProblems } from '../ui/rule-set-form.tsx'

const WAIT_MS = 350

/** Has what is typed checked by the server while it is typed; without scripts the same problems come with saving. */
export function useLiveProblems({ problems: stored, revision }: { problems: ShownProblems; revision: number }) {
  const fetcher = useFetcher<{ ok: true; problems: ShownProblems } | { ok: false }>()
  const [checked, setChecked] = useState<ShownProblems>()
  // A save brings the stored problems anew; a mere check brings the same page again, which is no news.
  const [seen, setSeen] = useState(revision)
  if (seen !== revision) {
    setSeen(revision)
    setChecked(undefined)
  }
  useEffect(() => {
    if (fetcher.data?.ok) setChecked(fetcher.data.problems)
  }, [fetcher.data])
  const onChange = useAfterTyping(WAIT_MS, (typed) => {
    typed.set('intent', 'check')
    fetcher.submit(typed, { method: 'post' })
  })
  return { problems: checked ?? stored, onChange }
}
