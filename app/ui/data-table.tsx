import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Column = { id: string; label: string; number?: boolean }
export type TableRow = { id: string; cells: Record<string, ReactNode> }

/** A table; on a phone every row becomes a block with its labels, so that nothing scrolls sideways. */
export function DataTable({ caption, columns, rows }: { caption: string; columns: Column[]; rows: TableRow[] }) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead className="hidden sm:table-header-group">
        <tr className="border-b-2 border-line">
          {columns.map(({ id, label, number }) => (
            <th key={id} scope="col" className={classNames('px-2 py-2', number ? 'text-end' : 'text-start')}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id} className="block border-b border-line py-2 sm:table-row">
            {columns.map(({ id: column, label, number }) => (
              <td key={column} className={classNames('flex min-w-0 justify-between gap-4 py-1 sm:table-cell sm:px-2 sm:py-3 sm:align-top', number && 'tabular-nums sm:text-end')}>
                <span aria-hidden="true" className="font-bold sm:hidden">
                  {label}
                </span>
                <span className={classNames('min-w-0 text-end', !number && 'sm:text-start')}>{cells[column]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
