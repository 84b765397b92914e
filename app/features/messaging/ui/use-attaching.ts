import { useRef, useState } from 'react'
import { MAX_UPLOAD_BYTES } from '#app/files/refusal.ts'
import { MOST_ATTACHMENTS } from '../attachment.ts'
import { dropBytes, holdBytes } from './held-bytes.ts'
import { type HeldFile, holdFile } from './held-file.ts'
import { shrinkPicture } from './shrink-picture.ts'
import { uploadHeld } from './upload-held.ts'

/** `waiting` is uploaded when there is a connection again. */
export type AttachedFile = HeldFile & { state: 'sending' | 'waiting' | 'ready'; percent: number }
/** Why a file was not taken: an i18n key, and the name of the file when it is about one. */
export type AttachProblem = { key: string; name: string }

type Place = { selfId: string; conversationId: string }

/** The files of the message that is being written. Each is uploaded at once; what is refused is taken out and says why. */
export function useAttaching(place: Place) {
  const { files, now, put, set, remove, takeAll } = useFiles(place.selfId)
  const [problem, setProblem] = useState<AttachProblem | null>(null)
  const upload = async (file: HeldFile) => {
    const answer = await uploadHeld(place, file, (percent) => set(file.key, { percent }))
    if (answer.ok || answer.error === '') return set(file.key, { state: answer.ok ? 'ready' : 'waiting' })
    // One that was sent meanwhile says so in its message.
    if (!now.current.some(({ key }) => key === file.key)) return
    setProblem({ key: answer.error, name: file.name })
    remove(file.key)
  }
  const add = async (chosen: File[]) => {
    setProblem(null)
    for (const original of chosen) {
      const file = await shrinkPicture(original)
      const wrong = problemWith(file, now.current.length)
      if (wrong) {
        setProblem(wrong)
        continue
      }
      void upload(await put(file))
    }
  }
  /** Hands the files over to the message that is sent. */
  const take = (): HeldFile[] => {
    setProblem(null)
    return takeAll()
  }
  return { files, problem, add, remove, describe: (key: string, description: string) => set(key, { description }), take }
}

/** The list as it is now, also for what comes back later, and as React shows it. */
function useFiles(selfId: string) {
  const [files, setFiles] = useState<AttachedFile[]>([])
  const now = useRef<AttachedFile[]>([])
  const change = (next: (all: AttachedFile[]) => AttachedFile[]) => {
    now.current = next(now.current)
    setFiles(now.current)
  }
  const set = (key: string, to: Partial<AttachedFile>) => change((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const remove = (key: string) => {
    change((all) => all.filter((one) => one.key !== key))
    void dropBytes(selfId, [key])
  }
  const put = async (file: File): Promise<HeldFile> => {
    const held = await holdFile(file)
    holdBytes(held.key, file)
    change((all) => [...all, { ...held, state: 'sending', percent: 0 }])
    return held
  }
  const takeAll = (): HeldFile[] => {
    const taken = now.current.map(({ state: _, percent: __, ...held }) => held)
    change(() => [])
    return taken
  }
  return { files, now, put, set, remove, takeAll }
}

/** What need not be sent to be refused. */
function problemWith({ name, size }: File, count: number): AttachProblem | null {
  if (count >= MOST_ATTACHMENTS) return { key: 'messaging.error.tooManyFiles', name: '' }
  return size > MAX_UPLOAD_BYTES ? { key: 'files.error.tooLarge', name } : null
}
