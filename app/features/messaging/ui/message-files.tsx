import { fileSize, fileType } from '#app/files/file-size.ts'
import { useT } from '#app/i18n/use-t.tsx'
import type { AttachmentView } from '#app/realtime/events.ts'
import { Icon } from '#app/ui/icon.tsx'
import { attachmentPath } from '../attachment.ts'
import { type HeldFile, shownSize } from './held-file.ts'
import { useBlobUrl } from './use-blob-url.ts'

/** The pictures and documents of a message. A picture keeps its place before it is there, and opens when it is clicked. */
export function MessageFiles({ conversationId, files }: { conversationId: string; files: AttachmentView[] }) {
  if (files.length === 0) return null
  return (
    <ul className="space-y-2 py-1">
      {files.map((file) => (
        <li key={file.id}>
          <SentFile file={file} href={attachmentPath(conversationId, file.id)} />
        </li>
      ))}
    </ul>
  )
}

function SentFile({ file, href }: { file: AttachmentView; href: string }) {
  const t = useT()
  const { name, mediaType, size, width, height, description } = file
  if (width && height)
    return (
      <a href={href} target="_blank" rel="noopener" className="block w-fit">
        <Picture src={href} alt={description ?? name} {...{ width, height }} />
      </a>
    )
  return (
    <a href={href} download={name} className="flex min-h-11 items-center gap-3 no-underline">
      <Icon name="document" className="size-8" />
      <FileWords name={name} about={`${fileType(mediaType)} · ${fileSize(size, t.locale)}`} />
    </a>
  )
}

/** The files of a message that is on its way, from this browser's own bytes. */
export function HeldFiles({ selfId, files }: { selfId: string; files: HeldFile[] }) {
  if (files.length === 0) return null
  return (
    <ul className="space-y-2 py-1">
      {files.map((file) => (
        <li key={file.key}>
          <HeldOne selfId={selfId} file={file} />
        </li>
      ))}
    </ul>
  )
}

function HeldOne({ selfId, file }: { selfId: string; file: HeldFile }) {
  const t = useT()
  const url = useBlobUrl(selfId, file.key)
  const { name, size, width, height, description } = file
  if (width && height) return <Picture src={url ?? BLANK} alt={description || name} {...{ width, height }} />
  return (
    <span className="flex min-h-11 items-center gap-3">
      <Icon name="document" className="size-8" />
      <FileWords name={name} about={fileSize(size, t.locale)} />
    </span>
  )
}

/** One transparent point, until the bytes are found. */
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

type PictureProps = { src: string; alt: string; width: number; height: number }

function Picture({ src, alt, width, height }: PictureProps) {
  const shown = shownSize({ width, height })
  return (
    <img
      src={src}
      alt={alt}
      width={shown.width}
      height={shown.height}
      loading="lazy"
      decoding="async"
      className="h-auto max-w-full rounded-tile bg-sunk"
    />
  )
}

export function FileWords({ name, about }: { name: string; about: string }) {
  return (
    <span className="min-w-0">
      <bdi className="block break-words font-bold underline-offset-4 [a_&]:underline">{name}</bdi>
      <span className="text-muted text-sm">{about}</span>
    </span>
  )
}
