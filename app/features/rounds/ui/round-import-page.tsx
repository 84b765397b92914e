import { useEffect, useState } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField, TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { BadLine, ListedLine } from '../people-list.ts'

export type ListReport = { people: ListedLine[]; bad: BadLine[] }
export type ListRefused = Refused & { report?: ListReport }
type Props = { head: { id: string; title: string }; refused: ListRefused | undefined }

const EXAMPLE = 'amal@example.com,mentee\nkit@example.com,mentor,2'
const SHOWN = 20

/** A list typed, pasted or as a file: first what was read, line by line, and only then taken in. */
export function RoundImportPage({ head, refused }: Props) {
  const t = useT()
  const report = refused?.report
  const labels = { list: t('rounds.import.list'), file: t('rounds.import.file') }
  // Fields that start anew show the text of a file that was read; else a file chosen once would undo every correction.
  const [turn, setTurn] = useState(0)
  useEffect(() => setTurn((last) => (refused ? last + 1 : last)), [refused])
  const problem = refused && Object.keys(refused.errors).length > 0 ? refused : undefined
  return (
    <Page
      title={t('rounds.import.title')}
      lead={t('rounds.import.lead')}
      back={{ to: `/organiser/rounds/${head.id}/people`, label: t('rounds.people.title') }}
    >
      <ErrorSummary refused={problem} labels={labels} />
      {report && report.bad.length > 0 ? <Problems bad={report.bad} /> : null}
      <LocaleForm encType="multipart/form-data" className="max-w-[42rem] space-y-6" noValidate>
        <TextArea
          key={`list-${turn}`}
          name="list"
          label={labels.list}
          hint={t('rounds.import.listHint')}
          placeholder={EXAMPLE}
          rows={8}
          spellCheck={false}
          wrap="off"
          {...fieldState(refused, 'list')}
        />
        <FileField
          key={`file-${turn}`}
          name="file"
          label={labels.file}
          hint={t('rounds.import.fileHint')}
          accept=".csv,.txt,text/csv"
          optional
          error={refused?.errors.file?.[0]}
        />
        {report && report.people.length > 0 ? <Good people={report.people} /> : null}
        <div className="flex flex-wrap gap-3">
          {report && report.people.length > 0 ? (
            <Button name="intent" value="importGood">
              {t('rounds.import.take', { count: report.people.length })}
            </Button>
          ) : null}
          <Button name="intent" value="preview" tone={report && report.people.length > 0 ? 'secondary' : 'primary'}>
            {t('rounds.import.check')}
          </Button>
        </div>
      </LocaleForm>
    </Page>
  )
}

function Good({ people }: { people: ListedLine[] }) {
  const t = useT()
  const columns = [
    { id: 'name', label: t('rounds.people.who') },
    { id: 'side', label: t('rounds.import.side') },
    { id: 'places', label: t('rounds.people.places'), number: true },
  ]
  const rows = people.slice(0, SHOWN).map(({ userId, side, name, capacity }) => ({
    id: `${side}-${userId}`,
    cells: { name, side: t(`rounds.side.${side}`), places: capacity ?? '–' },
  }))
  const title = t('rounds.import.good', { count: people.length })
  return (
    <PageSection title={title}>
      <DataTable caption={title} columns={columns} rows={rows} />
      {people.length > SHOWN ? <p className="text-muted">{t('rounds.import.more', { count: people.length - SHOWN })}</p> : null}
    </PageSection>
  )
}

function Problems({ bad }: { bad: BadLine[] }) {
  const t = useT()
  const columns = [
    { id: 'line', label: t('rounds.import.line') },
    { id: 'written', label: t('rounds.import.written') },
    { id: 'why', label: t('rounds.import.why') },
  ]
  const rows = bad.map(({ line, text, problems }) => ({
    id: String(line),
    cells: {
      line: t('rounds.import.lineNumber', { line }),
      written: <bdi className="block break-all text-start">{text}</bdi>,
      why: problems.map((problem) => t.dynamic(problem)).join(' '),
    },
  }))
  const title = t('rounds.import.problems', { count: bad.length })
  return (
    <PageSection title={title}>
      <p>{t('rounds.import.fix')}</p>
      <DataTable caption={title} columns={columns} rows={rows} />
    </PageSection>
  )
}
