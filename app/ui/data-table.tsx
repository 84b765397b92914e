import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Column = { id: string; label: string; number?: boolean }
export type TableRow = { id: string; cells: Record<string, ReactNode> }

/**
 * A table; the first column names the row. On a phone every row becomes a block with its labels, so that nothing scrolls
 * sideways. The roles are spelled out because a block is no longer a table row to some browsers.
 */
export function DataTable({ caption, columns, rows }: { caption: string; columns: Column[]; rows: TableRow[] }) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: `display: block` takes the native roles away
    <table role="table" className="block w-full border-collapse sm:table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="hidden sm:table-header-group">
        <tr role="row" className="border-control border-b-2">
          {columns.map(({ id, label, number }) => (
            <th
              key={id}
              role="columnheader"
              scope="col"
              className={classNames('px-3 py-2.5 align-bottom text-muted text-sm', number ? 'text-end' : 'text-start')}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group">
        {rows.map((row) => (
          <Row key={row.id} columns={columns} row={row} />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  )
}

function Row({ columns, row }: { columns: Column[]; row: TableRow }) {
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: as above
      role="row"
      className="block border-line border-b py-3 max-sm:mb-3 max-sm:rounded-card max-sm:border max-sm:bg-surface max-sm:px-4 sm:table-row sm:hover:bg-sunk"
    >
      {columns.map(({ id, label, number }, at) => (
        <td
          key={id}
          // biome-ignore lint/a11y/noRedundantRoles: as above
          role="cell"
          className={classNames(
            'flex min-w-0 justify-between gap-4 py-1 sm:table-cell sm:px-3 sm:py-3 sm:align-top',
            number && 'tabular-nums sm:text-end',
            at === 0 && 'font-bold max-sm:text-lg',
          )}
        >
          <span aria-hidden="true" className={classNames('text-muted sm:hidden', at === 0 && 'sr-only')}>
            {label}
          </span>
          <span className={classNames('min-w-0', at > 0 && 'max-sm:text-end')}>{row.cells[id]}</span>
        </td>
      ))}
    </tr>
  )
}
