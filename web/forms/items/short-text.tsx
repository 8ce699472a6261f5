import { msg } from '@lingui/core/macro'
import type { HTMLInputTypeAttribute } from 'react'
import { controlClass } from '../../parts/field.tsx'
import type { AnswerKind, AskProps, ItemOf } from '../item-kind.ts'
import { CharactersLeft, lengthFault } from '../text-length.tsx'

type Item = ItemOf<'short_text'>
type Format = NonNullable<Item['format']>

const MOST = 500
const TYPES: Record<Format, HTMLInputTypeAttribute> = {
  date: 'date',
  time: 'time',
  email: 'email',
  url: 'url',
  phone: 'tel',
  digits: 'text',
}

const FAULTS = {
  date: msg`Enter a whole date.`,
  time: msg`Enter a time such as 09:30.`,
  email: msg`Enter a whole e-mail address.`,
  url: msg`Enter a web address that begins with https://.`,
  phone: msg`Enter a telephone number.`,
  digits: msg`Enter digits only.`,
}

/** A first look only; the instance has the last word on formats. */
const PATTERNS: Record<Format, RegExp> = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d$/,
  email: /^[^\s@]+@[^\s@.]+\.[^\s@]+$/,
  url: /^https?:\/\/[^\s/.]+\.\S+$/,
  phone: /^\+?[\d ()./-]{5,25}$/,
  digits: /^\d{1,100}$/,
}

const Ask = ({ item, value, onChange, id, describedBy, invalid }: AskProps<Item>) => {
  const text = typeof value === 'string' ? value : ''
  return (
    <>
      <input
        id={id}
        type={item.format === undefined ? 'text' : TYPES[item.format]}
        inputMode={item.format === 'digits' ? 'numeric' : undefined}
        autoComplete="off"
        className={controlClass}
        maxLength={item.max_length ?? MOST}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
      <CharactersLeft text={text} most={item.max_length} />
    </>
  )
}

/** One line of text. */
export const shortText: AnswerKind<Item> = {
  Ask,
  group: false,
  fault: (item, value) => {
    const fault = lengthFault(item, value)
    if (fault !== undefined || item.format === undefined) return fault
    return PATTERNS[item.format].test(String(value)) ? undefined : FAULTS[item.format]
  },
}
