import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useAfterTyping } from '#app/ui/use-after-typing.ts'
import type { SettingsRefused } from '../ui/round-settings-page.tsx'
import type { ShownPreview } from '../ui/round-weights-preview.tsx'

const WAIT_MS = 400

/** Has what is typed tried by the server while it is typed; without scripts a button asks for the same. */
export function usePreview(asked: ShownPreview | undefined) {
  const fetcher = useFetcher<SettingsRefused>()
  const [shown, setShown] = useState(asked)
  useEffect(() => setShown(asked), [asked])
  useEffect(() => {
    // What is half typed is refused, and the last answer stays until it can be tried again.
    if (fetcher.data?.preview) setShown(fetcher.data.preview)
  }, [fetcher.data])
  const onChange = useAfterTyping(WAIT_MS, (typed) => {
    typed.set('intent', 'preview')
    fetcher.submit(typed, { method: 'post' })
  })
  return { preview: shown, onChange }
}
