import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { ShownProblems } from '../ui/rule-set-form.tsx'

const WAIT_MS = 350

/** Has what is typed checked by the server while it is typed; without scripts the same problems come with saving. */
export function useLiveProblems({ problems: stored, revision }: { problems: ShownProblems; revision: number }) {
  const fetcher = useFetcher<{ ok: true; problems: ShownProblems } | { ok: false }>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
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
  useEffect(() => () => clearTimeout(timer.current), [])
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const typed = new FormData(form)
      typed.set('intent', 'check')
      fetcher.submit(typed, { method: 'post' })
    }, WAIT_MS)
  }
  return { problems: checked ?? stored, onChange }
}
