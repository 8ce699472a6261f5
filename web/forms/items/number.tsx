import { msg } from '@lingui/core/macro'
import { useEffect, useState } from 'react'
import { controlClass } from '../../parts/field.tsx'
import type { AnswerKind, AskProps, ItemOf } from '../item-kind.ts'

type Item = ItemOf<'number'>

/** A number as people write it, comma or point; undefined when it is none. */
export const readNumber = (typed: string): number | undefined => {
  const text = typed
    .trim()
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined
}

const Ask = ({ item, value, onChange, id, describedBy, invalid }: AskProps<Item>) => {
  const [typed, setTyped] = useState(typeof value === 'number' ? String(value) : '')
  // A value from elsewhere (a restored draft, an answer cleared) replaces what was typed.
  useEffect(() => {
    setTyped((now) =>
      readNumber(now) === value ? now : typeof value === 'number' ? String(value) : now,
    )
  }, [value])
  const write = (text: string) => {
    setTyped(text)
    onChange(text.trim() === '' ? undefined : (readNumber(text) ?? text))
  }
  return (
    <span className="flex max-w-64 items-center gap-2">
      <input
        id={id}
        type="text"
        inputMode={item.integer ? 'numeric' : 'decimal'}
        autoComplete="off"
        className={`${controlClass} numbers`}
        value={typed}
        onChange={(event) => write(event.target.value)}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
      {item.unit && <span className="shrink-0 text-muted">{item.unit}</span>}
    </span>
  )
}

/** A number; what is not one stays in the field, and is said. */
export const number: AnswerKind<Item> = {
  Ask,
  group: false,
  fault: (item, value) => {
    if (typeof value !== 'number') return msg`Enter a number.`
    if (item.integer && !Number.isInteger(value)) return msg`Enter a whole number.`
    if (item.min !== undefined && value < item.min) return msg`Enter at least ${item.min}.`
    if (item.max !== undefined && value > item.max) return msg`Enter at most ${item.max}.`
    return undefined
  },
}
