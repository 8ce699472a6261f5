import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { momentOf } from '../../../../src/forms/items/date/moments.ts'
import { controlClass } from '../../../parts/field.tsx'
import type { AnswerKind, AskProps, ItemOf } from '../../item-kind.ts'
import { momentWords, monthNames } from './moment-words.ts'

type Item = ItemOf<'date'>
type Part = Pick<AskProps<Item>, 'item' | 'value' | 'onChange' | 'id' | 'describedBy' | 'invalid'>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The browser’s own field: it speaks, has a calendar, and takes digits from any keyboard. */
const Picked = ({ item, value, onChange, id, describedBy, invalid }: Part) => {
  const { t } = useLingui()
  const timed = item.precision === 'minute'
  return (
    <input
      id={id}
      type={timed ? 'datetime-local' : 'date'}
      aria-label={timed ? t`Date and time` : t`Date`}
      className={`${controlClass} numbers max-w-72`}
      min={item.earliest}
      max={item.latest ?? (timed ? '9999-12-31T23:59' : '9999-12-31')}
      value={textOf(value)}
      onChange={(event) => onChange(event.target.value.slice(0, 16) || undefined)}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    />
  )
}

type YearProps = Pick<Part, 'id' | 'describedBy' | 'invalid'> & {
  year: string
  onYear: (year: string) => void
}

const Year = ({ id, year, onYear, describedBy, invalid }: YearProps) => {
  const { t } = useLingui()
  return (
    <input
      id={id}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      placeholder={t`Year`}
      aria-label={t`Year`}
      className={`${controlClass} numbers w-28!`}
      value={year}
      onChange={(event) => onYear(event.target.value.replaceAll(/\D/g, ''))}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    />
  )
}

/** A year, or a month of it: what is only half there is no answer yet, and stays in the fields. */
const Written = ({ item, value, onChange, ...rest }: Part) => {
  const { t } = useLingui()
  const monthly = item.precision === 'month'
  const [typed, setTyped] = useState(textOf(value))
  const text = textOf(value) === '' ? typed : textOf(value)
  const [year = '', month = ''] = text.split('-')
  const write = (next: string) => {
    setTyped(next)
    onChange(momentOf(next, item.precision) === undefined ? undefined : next)
  }
  const writeBoth = (y: string, m: string) => write(monthly ? `${y}-${m}` : y)
  return (
    <div className="flex flex-wrap gap-2">
      {monthly && (
        <select
          aria-label={t`Month`}
          className={`${controlClass} w-44!`}
          value={month}
          onChange={(event) => writeBoth(year, event.target.value)}
        >
          <option value="">{t`Month`}</option>
          {monthNames(i18n.locale).map(({ value: one, name }) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
      <Year {...rest} year={year} onYear={(next) => writeBoth(next, month)} />
    </div>
  )
}

/** The bounds in words, before anybody runs into them. */
const Bounds = ({ item: { earliest, latest, precision } }: { item: Item }) => {
  const from = earliest && momentWords(earliest, precision, i18n.locale)
  const to = latest && momentWords(latest, precision, i18n.locale)
  if (!from && !to) return null
  return (
    <p className="text-sm text-muted">
      {from && to ? (
        <Trans>
          From {from} to {to}
        </Trans>
      ) : from ? (
        <Trans>Not before {from}</Trans>
      ) : (
        <Trans>Not after {to}</Trans>
      )}
    </p>
  )
}

const Ask = (props: AskProps<Item>) => {
  const { precision } = props.item
  const Field = precision === 'day' || precision === 'minute' ? Picked : Written
  return (
    <>
      <Field {...props} />
      <Bounds item={props.item} />
    </>
  )
}

/** A date as precise as it is asked; said in the reader’s way of writing dates. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  Tell: ({ item, value }) => momentWords(String(value), item.precision, i18n.locale),
  fault: ({ precision, earliest, latest }, value) => {
    const text = textOf(value)
    if (momentOf(text, precision) === undefined) return msg`Enter a date that exists.`
    if (earliest !== undefined && text < earliest)
      return msg`Not before ${momentWords(earliest, precision, i18n.locale)}`
    if (latest !== undefined && text > latest)
      return msg`Not after ${momentWords(latest, precision, i18n.locale)}`
    return undefined
  },
}
