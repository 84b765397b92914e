import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { sendFile } from './send-file.ts'

export type Upload = {
  id: number
  file: File
  state: 'waiting' | 'sending' | 'failed'
  percent: number
  message: string | null
  again: boolean
}

type Target = { url: string; fields: Record<string, string>; onDone: (to: string) => void }

/** Files on their way, one after the other. A failed one stays in sight, with its bytes, until it is tried again or dropped. */
export function useUploads({ url, fields, onDone }: Target) {
  const { uploads, add, change, drop } = useQueue()
  const [received, setReceived] = useState(0)
  const { revalidate } = useRevalidator()
  const next = uploads.some(({ state }) => state === 'sending') ? undefined : uploads.find(({ state }) => state === 'waiting')

  const send = async ({ id, file }: Upload) => {
    change(id, { state: 'sending', percent: 0, message: null })
    const sent = await sendFile({ url, fields, file, onProgress: (percent) => change(id, { percent }) })
    if (!sent.ok)
      return sent.leave ? window.location.assign(sent.leave) : change(id, { state: 'failed', message: sent.message, again: sent.again })
    drop(id)
    setReceived((so) => so + 1)
    revalidate()
    onDone(sent.to)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is sent once, whatever else changes on the page
  useEffect(() => {
    if (next) void send(next)
  }, [next?.id])

  return { uploads, received, add, drop, retry: (id: number) => change(id, { state: 'waiting' }) }
}

function useQueue() {
  const [uploads, setUploads] = useState<Upload[]>([])
  const count = useRef(0)
  const fresh = (file: File): Upload => ({ id: ++count.current, file, state: 'waiting', percent: 0, message: null, again: false })
  return {
    uploads,
    add: (files: File[]) => {
      const added = files.map(fresh)
      setUploads((all) => [...all, ...added])
    },
    change: (id: number, to: Partial<Upload>) => setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one))),
    drop: (id: number) => setUploads((all) => all.filter((one) => one.id !== id)),
  }
}
