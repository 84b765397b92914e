import { useEffect, useState } from 'react'
import { bytesOf } from './held-bytes.ts'

/** An address in this page for bytes that are not sent yet; null until they are found. */
export function useBlobUrl(selfId: string, key: string): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let made: string | undefined
    let isOver = false
    void bytesOf(selfId, key).then((bytes) => {
      if (!bytes || isOver) return
      made = URL.createObjectURL(bytes)
      setUrl(made)
    })
    return () => {
      isOver = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [selfId, key])
  return url
}
