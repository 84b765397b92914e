import type { Snapshot, SnapshotMessage } from '#app/features/messaging/snapshot.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Tag } from '#app/ui/tag.tsx'

/** Where a file of the report is opened; null when it cannot be any more. */
type FileHref = ((fileId: string) => string) | null
type Props = { snapshot: Snapshot; reportedId: string | null; fileHref: FileHref }

/** What was said around it; links in it are text, so that nobody follows one by mistake. */
export function SnapshotLog({ snapshot: { people, messages }, reportedId, fileHref }: Props) {
  const t = useT()
  const names = new Map(people.map(({ id, name }) => [id, name]))
  if (messages.length === 0) return <p>{t('moderation.handle.empty')}</p>
  return (
    <ol className="space-y-3">
      {messages.map((message) => (
        <li
          key={message.id}
          className={classNames(
            'space-y-1 rounded-card border p-4',
            message.id === reportedId ? 'border-2 border-error bg-error-wash' : 'border-line bg-surface',
          )}
        >
          <Line message={message} name={names.get(message.senderId) ?? ''} reported={message.id === reportedId} fileHref={fileHref} />
        </li>
      ))}
    </ol>
  )
}

type LineProps = { message: SnapshotMessage; name: string; reported: boolean; fileHref: FileHref }

function Line({ message, name, reported, fileHref }: LineProps) {
  const t = useT()
  const locale = useLocale()
  const { body, sentAt, editedAt, deletedAt, earlier, files } = message
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-bold">{name}</span>
        <time dateTime={sentAt} className="text-muted">
          {formatMoment(sentAt, locale)}
        </time>
        {reported ? <Tag tone="bad">{t('moderation.handle.reported')}</Tag> : null}
        {deletedAt ? <Tag>{t('moderation.handle.deleted')}</Tag> : editedAt ? <Tag>{t('moderation.handle.edited')}</Tag> : null}
      </p>
      {body ? <p className="whitespace-pre-line break-words">{body}</p> : null}
      {files.length > 0 ? <Files message={message} fileHref={fileHref} /> : null}
      {earlier.map((version) => (
        <div key={version.until} className="border-line border-s-4 ps-3">
          <p className="text-muted">{t('moderation.handle.until', { moment: formatMoment(version.until, locale) })}</p>
          <p className="whitespace-pre-line break-words">{version.body}</p>
        </div>
      ))}
    </>
  )
}

function Files({ message: { files, fileIds = [] }, fileHref }: Pick<LineProps, 'message' | 'fileHref'>) {
  const t = useT()
  if (!fileHref || fileIds.length < files.length)
    return <p className="text-muted">{t('moderation.handle.files', { names: files.join(', ') })}</p>
  return (
    <ul>
      {fileIds.map((id, at) => (
        <li key={id}>
          <a href={fileHref(id)} target="_blank" rel="noopener" className="inline-flex min-h-11 items-center break-words">
            <bdi>{files[at]}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
