import { type ChangeEvent, useId } from 'react'
import { fileSize } from '#app/files/file-size.ts'
import { ACCEPTED_FILES } from '#app/files/refusal.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { FileField, TextField } from '#app/ui/field.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { MAX_DESCRIPTION, MOST_ATTACHMENTS } from '../attachment.ts'
import { FileWords } from './message-files.tsx'
import type { AttachedFile, AttachProblem } from './use-attaching.ts'
import { useBlobUrl } from './use-blob-url.ts'

type Props = {
  selfId: string
  files: AttachedFile[]
  problem: AttachProblem | null
  add: (files: File[]) => void
  remove: (key: string) => void
  describe: (key: string, description: string) => void
}

/** What goes with the message, each with its progress and a way to take it out again. */
export function AttachedFiles({ selfId, files, problem, remove, describe }: Omit<Props, 'add'>) {
  const t = useT()
  return (
    <>
      <div role="alert">
        {problem ? (
          <p className="font-bold text-error leading-snug">
            {problem.name ? (
              <>
                <bdi>{problem.name}</bdi>:{' '}
              </>
            ) : null}
            {t.dynamic(t.has(problem.key) ? problem.key : 'messaging.error.notDone')}
          </p>
        ) : null}
      </div>
      {files.length === 0 ? null : (
        <ul aria-label={t('messaging.attach.list')} className="max-h-[40vh] space-y-3 overflow-y-auto p-1">
          {files.map((file) => (
            <li key={file.key} className="rounded-card border border-line bg-surface p-3">
              <Attached {...{ selfId, file }} onRemove={() => remove(file.key)} onDescribe={(text) => describe(file.key, text)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type AttachedProps = { selfId: string; file: AttachedFile; onRemove: () => void; onDescribe: (text: string) => void }

function Attached({ selfId, file, onRemove, onDescribe }: AttachedProps) {
  const t = useT()
  const id = useId()
  const { name, size, width, state, percent, description } = file
  return (
    <div className="space-y-2">
      <div className="flex items-center gap-3">
        {width ? <Thumbnail selfId={selfId} file={file} /> : <Icon name="document" className="size-10" />}
        <div className="min-w-0 flex-1">
          <FileWords name={name} about={`${fileSize(size, t.locale)} · ${stateText(t, state, percent)}`} />
        </div>
        <button type="button" onClick={onRemove} className="message-menu" aria-label={t('messaging.attach.remove', { name })}>
          ✕
        </button>
      </div>
      {state === 'sending' ? <progress aria-label={name} value={percent} max={100} className="block h-2 w-full accent-ferry" /> : null}
      {width ? (
        <label htmlFor={id} className="block space-y-2 text-sm">
          <span>{t('messaging.attach.describe')}</span>
          <input
            id={id}
            className="control"
            value={description}
            maxLength={MAX_DESCRIPTION}
            onChange={(event) => onDescribe(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </label>
      ) : null}
    </div>
  )
}

function stateText(t: ReturnType<typeof useT>, state: AttachedFile['state'], percent: number): string {
  if (state === 'ready') return t('messaging.attach.ready')
  if (state === 'waiting') return t('messaging.attach.waiting')
  return percent < 100 ? t('messaging.attach.sending', { percent }) : t('messaging.attach.checking')
}

function Thumbnail({ selfId, file: { key } }: { selfId: string; file: AttachedFile }) {
  const url = useBlobUrl(selfId, key)
  return url ? (
    <img src={url} alt="" className="size-16 rounded-tile bg-sunk object-cover" />
  ) : (
    <span className="size-16 rounded-tile bg-sunk" />
  )
}

/** With scripts: one button that takes files at once. */
export function AttachButton({ onChoose }: { onChoose: (files: File[]) => void }) {
  const t = useT()
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onChoose([...(event.currentTarget.files ?? [])])
    // The same file may be chosen again.
    event.currentTarget.value = ''
  }
  return (
    <label className="button button-secondary cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-offset-2">
      <input type="file" multiple accept={ACCEPTED_FILES} onChange={choose} className="sr-only" />
      {t('messaging.attach.add')}
    </label>
  )
}

/** Without scripts: the plain field, closed until it is wanted. */
export function AttachField({ error, description }: { error: string | undefined; description: string }) {
  const t = useT()
  return (
    <details open={error !== undefined}>
      <summary className="min-h-8">{t('messaging.attach.add')}</summary>
      <div className="space-y-4 py-3">
        <FileField
          name="file"
          label={t('messaging.attach.choose', { count: MOST_ATTACHMENTS })}
          hint={t('files.hint')}
          accept={ACCEPTED_FILES}
          multiple
          error={error}
        />
        <TextField name="description" label={t('messaging.attach.describe')} maxLength={MAX_DESCRIPTION} defaultValue={description} />
      </div>
    </details>
  )
}
