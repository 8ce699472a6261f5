/** Rows and columns, where there is room for them. */
import { KeyHint } from '../../choice-row.tsx'
import type { GridProps } from './kind.tsx'

export const Table = ({ id, rows, columns, cells, next, keyOf, onCell }: GridProps) => (
  <table className="w-full table-fixed border-collapse text-start">
    <thead>
      <tr className="border-b border-edge align-bottom">
        <td className="w-2/5" />
        {columns.map(({ value, label, help }) => (
          <th key={value} scope="col" title={help} className="px-1.5 pb-2 text-sm font-semibold">
            <span className="grid justify-items-center gap-1">
              <span className="max-w-full break-words hyphens-auto">{label}</span>
              <KeyHint of={keyOf(value)} />
            </span>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr
          key={row.value}
          className={`border-b border-line ${row.value === next ? 'bg-sunk' : ''}`}
        >
          <th scope="row" className="px-2.5 py-2 text-start font-normal">
            {row.label}
            {row.help && <span className="block text-sm text-muted">{row.help}</span>}
          </th>
          {columns.map(({ value, label }) => (
            <td key={value} className="p-0.5">
              <label className="grid min-h-11 cursor-pointer place-items-center rounded-control hover:bg-sunk has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-accent">
                <input
                  type="radio"
                  name={`${id}-${row.value}`}
                  aria-label={`${row.label}: ${label}`}
                  className="size-5 accent-accent outline-none"
                  checked={cells[row.value] === value}
                  onChange={() => onCell(row.value, value)}
                />
              </label>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
