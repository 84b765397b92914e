import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { ApplicationStatus } from '#db/schema.ts'
import { type Asked, paperReasonKey } from '../paper.ts'
import { paperLabel, paperPath } from '../paper-label.ts'
import type { OwnPaper } from '../read-papers.server.ts'
import { PaperFiles } from './paper-files.tsx'
import { PaperUpload } from './paper-upload.tsx'

type Props = {
  paper: OwnPaper
  next: OwnPaper | null
  status: ApplicationStatus
  refused: Refused | undefined
  replacing: string | null
  removing: string | null
}

/** One paper: what it is, what a good scan looks like, what is here, and one thing to do. */
export function PaperPage({ paper, next, status, refused, replacing, removing }: Props) {
  const t = useT()
  const back = { to: '/application/documents', label: t('papers.back') }
  const [toReplace, toRemove] = [replacing, removing].map((id) =>
    paper.mayChange ? paper.files.find((file) => file.id === id) : undefined,
  )
  if (toRemove) return <RemovePage paper={paper} file={toRemove} refused={refused} />
  return (
    <Page title={paperLabel(t, paper)} lead={t(`papers.scan.good.${paper.kind}`)} width="text" back={back}>
      <ErrorSummary refused={refused} labels={{ file: t('papers.file.label') }} />
      {paper.asked ? <AskedNotice asked={paper.asked} /> : null}
      {!paper.mayChange && !paper.mayAdd && !paper.asked && status !== 'draft' ? <Notice>{t('papers.closed')}</Notice> : null}
      {paper.files.length > 0 && !toReplace ? <PaperFiles paper={paper} /> : null}
      {toReplace || paper.mayAdd ? <GoodScan /> : null}
      {toReplace ? (
        <PaperUpload key={toReplace.id} replaces={toReplace} requirement={paper.requirement} most={1} refused={refused} />
      ) : paper.mayAdd ? (
        <PaperUpload key="add" requirement={paper.requirement} most={paper.most - paper.files.length} refused={refused} />
      ) : null}
      {paper.mayPromise && paper.files.length === 0 ? <Later promised={paper.later} /> : null}
      {next && (paper.files.length > 0 || paper.later) ? (
        <ButtonLink to={paperPath(next.requirement)} tone="secondary">
          {t('papers.next', { name: paperLabel(t, next) })}
        </ButtonLink>
      ) : null}
    </Page>
  )
}

function AskedNotice({ asked }: { asked: Asked }) {
  const t = useT()
  if (asked.answered) return <Notice tone="success">{t('papers.askedDone')}</Notice>
  return (
    <Notice tone="warning" title={t('papers.askedTitle', { day: formatDay(asked.dueOn, t.locale) })}>
      <p>{t.dynamic(paperReasonKey(asked.reasonCode))}</p>
      {asked.reasonText ? (
        <p>
          {t('papers.askedWords')}: <q className="whitespace-pre-line">{asked.reasonText}</q>
        </p>
      ) : null}
    </Notice>
  )
}

function GoodScan() {
  const t = useT()
  return (
    <PageSection title={t('papers.scan.title')}>
      <ul className="list-disc space-y-2 ps-6">
        <li>{t('papers.scan.whole')}</li>
        <li>{t('papers.scan.sharp')}</li>
        <li>{t('papers.scan.translated')}</li>
      </ul>
    </PageSection>
  )
}

function Later({ promised }: { promised: boolean }) {
  const t = useT()
  return (
    <PageSection title={t('papers.later.title')}>
      <p className="text-muted">{t(promised ? 'papers.later.promised' : 'papers.later.text')}</p>
      <LocaleForm>
        <Button tone="secondary" name="intent" value={promised ? 'recall' : 'promise'}>
          {t(promised ? 'papers.later.recall' : 'papers.later.button')}
        </Button>
      </LocaleForm>
    </PageSection>
  )
}

function RemovePage({ paper, file, refused }: { paper: OwnPaper; file: OwnPaper['files'][number]; refused: Refused | undefined }) {
  const t = useT()
  const back = paperPath(paper.requirement)
  return (
    <Page
      title={t('papers.file.removeTitle', { name: file.fileName })}
      lead={t('papers.file.removeText')}
      width="text"
      back={{ to: back, label: paperLabel(t, paper) }}
    >
      <ErrorSummary refused={refused} />
      <LocaleForm to={back} className="flex flex-wrap gap-3">
        <input type="hidden" name="paperId" value={file.id} />
        <Button name="intent" value="remove" tone="danger">
          {t('papers.file.removeYes')}
        </Button>
        <ButtonLink to={back} tone="secondary">
          {t('papers.file.removeNo')}
        </ButtonLink>
      </LocaleForm>
    </Page>
  )
}
