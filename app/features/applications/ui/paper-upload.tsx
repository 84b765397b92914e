import { useNavigate } from '@remix-run/react'
import { type FormEvent, useEffect, useState } from 'react'
import { ACCEPTED_FILES, MAX_UPLOAD_BYTES } from '#app/files/refusal.ts'
import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/field.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import type { PaperFile } from '../paper.ts'
import { paperPath } from '../paper-label.ts'
import { UploadList } from './upload-list.tsx'
import { useUploads } from './use-uploads.ts'

type Props = { requirement: string; replaces?: PaperFile; most: number; refused: Refused | undefined }

/**
 * A plain form with one file. With scripts several may be chosen: they go one by one, each with its progress, and what
 * failed can be tried again without choosing it anew.
 */
export function PaperUpload({ requirement, replaces, most, refused }: Props) {
  const t = useT()
  const here = paperPath(requirement)
  const fields: Record<string, string> = replaces ? { intent: 'replace', paperId: replaces.id } : { intent: 'add' }
  const { scripted, problem, submit, queue } = useUploadForm({ here, fields, most, leaves: replaces !== undefined })
  const many = scripted && most > 1
  const label = replaces ? 'papers.file.labelReplace' : many ? 'papers.upload.choose' : 'papers.file.label'
  const hint = [t('papers.file.hint'), ...(many ? [t('papers.file.most', { count: most })] : [])].join(' ')
  return (
    <PageSection title={replaces ? t('papers.file.replaceTitle', { name: replaces.fileName }) : t('papers.file.addTitle')}>
      <LocaleForm to={here} encType="multipart/form-data" className="space-y-4" noValidate {...(scripted ? { onSubmit: submit } : {})}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FileField
          name="file"
          label={t(label)}
          hint={hint}
          accept={ACCEPTED_FILES}
          multiple={many}
          error={problem ?? refused?.errors.file?.[0]}
        />
        <div className="flex flex-wrap gap-3">
          <Button>{t(replaces ? 'papers.file.replaceButton' : 'papers.file.add')}</Button>
          {replaces ? (
            <ButtonLink to={here} tone="secondary">
              {t('papers.file.keep')}
            </ButtonLink>
          ) : null}
        </div>
      </LocaleForm>
      <UploadList {...queue} />
      <p className="text-muted">{t('papers.file.privacy')}</p>
    </PageSection>
  )
}

type UploadForm = { here: string; fields: Record<string, string>; most: number; leaves: boolean }

/** With scripts the form's own sending is taken over; `leaves` goes back to the paper afterwards. */
function useUploadForm({ here, fields, most, leaves }: UploadForm) {
  const url = href(useLocale(), here)
  const navigate = useNavigate()
  const [scripted, setScripted] = useState(false)
  const [problem, setProblem] = useState<string>()
  useEffect(() => setScripted(true), [])
  const queue = useUploads({ url, fields, onDone: () => leaves && navigate(`${url}?notice=uploaded`, { replace: true }) })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const chosen = [...(form.querySelector<HTMLInputElement>('input[type=file]')?.files ?? [])]
    const wrong = problemWith(chosen, most)
    setProblem(wrong)
    if (wrong) return
    queue.add(chosen)
    form.reset()
  }
  return { scripted, problem, submit, queue }
}

/** What need not be sent to be refused. */
function problemWith(files: File[], most: number): string | undefined {
  if (files.length === 0) return 'papers.error.none'
  if (files.length > most) return most === 1 ? 'files.error.tooManyFiles' : 'papers.error.tooMany'
  return files.some(({ size }) => size > MAX_UPLOAD_BYTES) ? 'files.error.tooLarge' : undefined
}
