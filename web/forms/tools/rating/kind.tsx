import { type Choice, filled } from '../../../../src/forms/reading.ts'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'

type Item = ItemOf<'rating'>

const levelsOf = ({ min, max }: Item): number[] =>
  Array.from({ length: max - min + 1 }, (_, step) => min + step)

const Ask = ({ item, value, onChange, id }: AskProps<Item>) => {
  const { input } = useSurroundings()
  const low = filled(item.low_label, input)
  const high = filled(item.high_label, input)
  const nameOf = (level: number) => {
    const meaning = level === item.min ? low : level === item.max ? high : ''
    return meaning === '' ? undefined : `${level}: ${meaning}`
  }
  return (
    <div className="grid w-fit max-w-full gap-2">
      <div className="flex flex-wrap gap-2">
        {levelsOf(item).map((level) => (
          <label
            key={level}
            className="numbers grid size-12 place-items-center rounded-control border border-edge bg-surface font-semibold hover:bg-sunk has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={id}
              className="sr-only"
              checked={value === level}
              onChange={() => onChange(level)}
              aria-label={nameOf(level)}
            />
            {level}
          </label>
        ))}
      </div>
      {(low || high) && (
        <p className="flex justify-between gap-4 text-sm text-muted">
          <span>{low && `${item.min} = ${low}`}</span>
          <span className="text-end">{high && `${item.max} = ${high}`}</span>
        </p>
      )}
    </div>
  )
}

/** Levels are picked by their own digit. */
const choices = (item: Item): Choice[] =>
  levelsOf(item).map((level) => ({
    value: String(level),
    label: String(level),
    ...(level < 10 && { digit: String(level) }),
  }))

/** A level on a scale. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  choices,
  pick: (_item, _value, picked) => Number(picked),
}
