/** A card for each row: on a phone, and wherever the columns would not fit. */
import { KeyHint } from '../../choice-row.tsx'
import type { GridProps } from './kind.tsx'

export const Cards = ({ id, rows, columns, cells, next, keyOf, onCell }: GridProps) => (
  <div className="grid gap-3">
    {rows.map((row) => (
      <div
        key={row.value}
        role="radiogroup"
        aria-labelledby={`${id}-${row.value}-words`}
        className="grid gap-2.5 rounded-control border border-line bg-surface p-3"
      >
        <p id={`${id}-${row.value}-words`}>
          <span className="font-medium">{row.label}</span>
          {row.help && <span className="block text-sm text-muted">{row.help}</span>}
        </p>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(6.25rem,100%),1fr))] gap-1.5">
          {columns.map(({ value, label, help }) => (
            <label
              key={value}
              title={help}
              className="flex min-h-11 cursor-pointer items-center justify-center gap-1.5 rounded-control border border-edge px-2 py-1.5 text-center text-[0.9375rem] hover:bg-sunk has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={`${id}-${row.value}`}
                className="sr-only"
                checked={cells[row.value] === value}
                onChange={() => onCell(row.value, value)}
              />
              <span className="min-w-0 break-words">{label}</span>
              <KeyHint of={row.value === next ? keyOf(value) : undefined} />
            </label>
          ))}
        </div>
      </div>
    ))}
  </div>
)
