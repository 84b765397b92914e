import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { SettingsRefused } from '../ui/round-settings-page.tsx'
import type { ShownPreview } from '../ui/round-weights-preview.tsx'

const WAIT_MS = 400

/** Has what is typed tried by the server while it is typed; without scripts a button asks for the same. */
export function usePreview(asked: ShownPreview | undefined) {
  const fetcher = useFetcher<SettingsRefused>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const [shown, setShown] = useState(asked)
  useEffect(() => setShown(asked), [asked])
  useEffect(() => {
    // What is half typed is refused, and the last answer stays until it can be tried again.
    if (fetcher.data?.preview) setShown(fetcher.data.preview)
  }, [fetcher.data])
  useEffect(() => () => clearTimeout(timer.current), [])
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const typed = new FormData(form)
      typed.set('intent', 'preview')
      fetcher.submit(typed, { method: 'post' })
    }, WAIT_MS)
  }
  return { preview: shown, onChange }
}
