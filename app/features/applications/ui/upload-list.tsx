import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import type { Upload } from './use-uploads.ts'

type Props = { uploads: Upload[]; received: number; retry: (id: number) => void; drop: (id: number) => void }

/** Files on their way. What changes is said aloud as well, but not every percent. */
export function UploadList({ uploads, received, retry, drop }: Props) {
  const t = useT()
  return (
    <>
      <p role="status" className="sr-only">
        {uploads.length === 0 && received > 0 ? t('papers.upload.done') : ''}
      </p>
      {uploads.length === 0 ? null : (
        <ul aria-label={t('papers.upload.list')} className="space-y-3">
          {uploads.map((upload) => (
            <li key={upload.id} className="card space-y-2">
              <p className="break-words font-bold">
                <bdi>{upload.file.name}</bdi>
              </p>
              {upload.state === 'failed' ? <Failed upload={upload} retry={retry} drop={drop} /> : <OnItsWay upload={upload} />}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function OnItsWay({ upload: { state, percent, file } }: { upload: Upload }) {
  const t = useT()
  const text =
    state === 'waiting' ? t('papers.upload.waiting') : percent < 100 ? t('papers.upload.sending', { percent }) : t('papers.upload.checking')
  return (
    <>
      <progress
        aria-label={file.name}
        value={state === 'waiting' ? 0 : percent}
        max={100}
        className="h-3 w-full appearance-none overflow-hidden rounded-tile border border-line bg-surface [&::-moz-progress-bar]:bg-ferry [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:bg-ferry"
      />
      <p className="text-muted">{text}</p>
    </>
  )
}

function Failed({ upload: { id, message, file, again }, retry, drop }: { upload: Upload } & Pick<Props, 'retry' | 'drop'>) {
  const t = useT()
  return (
    <>
      <p role="alert" className="font-bold text-error">
        {message ?? t('papers.upload.broken')}
      </p>
      <div className="flex flex-wrap gap-3">
        {again ? (
          <Button type="button" tone="secondary" onClick={() => retry(id)} aria-label={t('papers.upload.retryName', { name: file.name })}>
            {t('papers.upload.retry')}
          </Button>
        ) : null}
        <Button type="button" tone="quiet" onClick={() => drop(id)}>
          {t('papers.upload.cancel')}
        </Button>
      </div>
    </>
  )
}
