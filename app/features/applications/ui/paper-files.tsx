import { fileSize, fileType } from '#app/files/file-size.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Card } from '#app/ui/card.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { Tag, type TagTone } from '#app/ui/tag.tsx'
import type { PaperFile } from '../paper.ts'
import { paperPath } from '../paper-label.ts'
import type { OwnPaper } from '../read-papers.server.ts'

const TONES: Record<PaperFile['status'], TagTone> = { received: 'ferry', accepted: 'good', replace: 'bad' }

/** What is here, with a preview, and what can be done with each file. */
export function PaperFiles({ paper }: { paper: OwnPaper }) {
  const t = useT()
  return (
    <PageSection title={t('papers.file.title')}>
      <ul className="space-y-4">
        {paper.files.map((file) => (
          <Card as="li" key={file.id} className="space-y-3">
            <FileHead file={file} />
            {file.mediaType.startsWith('image/') ? (
              <img
                src={`/documents/${file.documentId}`}
                alt={t('papers.file.preview', { name: file.fileName })}
                loading="lazy"
                className="max-h-80 max-w-full rounded-card border border-line object-contain"
              />
            ) : null}
            <FileLinks file={file} requirement={paper.requirement} mayChange={paper.mayChange} />
          </Card>
        ))}
      </ul>
    </PageSection>
  )
}

function FileHead({ file }: { file: PaperFile }) {
  const t = useT()
  const [type, size] = [fileType(file.mediaType), fileSize(file.size, t.locale)]
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <p className="break-words font-bold">
          <bdi>{file.fileName}</bdi>
        </p>
        <p className="text-muted">{t('papers.file.about', { type, size, day: formatDay(file.createdAt, t.locale) })}</p>
      </div>
      <Tag tone={TONES[file.status]}>{t(`papers.state.${file.status}`)}</Tag>
    </div>
  )
}

function FileLinks({ file, requirement, mayChange }: { file: PaperFile; requirement: string; mayChange: boolean }) {
  const t = useT()
  const name = <span className="sr-only"> {file.fileName}</span>
  const look = 'inline-flex min-h-11 items-center'
  const isPdf = file.mediaType === 'application/pdf'
  return (
    <p className="flex flex-wrap gap-x-6">
      <a
        href={`/documents/${file.documentId}`}
        {...(isPdf ? { download: true } : { target: '_blank', rel: 'noreferrer' })}
        className={look}
      >
        {t(isPdf ? 'papers.file.download' : 'papers.file.open')}
        {name}
      </a>
      {mayChange ? (
        <>
          <LocaleLink to={`${paperPath(requirement)}?replace=${file.id}`} className={look}>
            {t('papers.file.replace')}
            {name}
          </LocaleLink>
          <LocaleLink to={`${paperPath(requirement)}?remove=${file.id}`} className={look}>
            {t('papers.file.remove')}
            {name}
          </LocaleLink>
        </>
      ) : null}
    </p>
  )
}
