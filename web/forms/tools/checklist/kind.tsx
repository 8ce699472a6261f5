import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { type Input, optionsOf } from '../../../../src/forms/reading.ts'
import { ChoiceRow } from '../../choice-row.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'

type Item = ItemOf<'checklist'>

const tickedIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** Ticks a point off or takes that back; the list keeps the order of the points. */
const toggled = (item: Item, value: unknown, point: string, input: Input): string[] => {
  const ticked = tickedIn(value)
  const next = ticked.includes(point) ? ticked.filter((one) => one !== point) : [...ticked, point]
  const order = optionsOf(item, input).map((option) => option.value)
  return next.sort((a, b) => order.indexOf(a) - order.indexOf(b))
}

const Ask = ({ item, value, onChange, keyOf }: AskProps<Item>) => {
  const { input } = useSurroundings()
  const points = optionsOf(item, input)
  const ticked = tickedIn(value)
  const done = ticked.length
  const all = points.length
  const wanted = item.min_ticked ?? all
  return (
    <div className="grid gap-2">
      <div className="grid gap-1.5">
        <p role="status" className="numbers text-sm text-muted">
          {wanted < all ? (
            <Trans>
              {done} of {all} ticked off, at least {wanted}
            </Trans>
          ) : (
            <Trans>
              {done} of {all} ticked off
            </Trans>
          )}
        </p>
        <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-sunk">
          <div
            className="h-full rounded-full bg-accent"
            style={{ width: `${Math.min(100, (100 * done) / Math.max(1, wanted))}%` }}
          />
        </div>
      </div>
      {points.map((point) => (
        <ChoiceRow
          key={point.value}
          type="checkbox"
          checked={ticked.includes(point.value)}
          onChange={() => onChange(toggled(item, value, point.value, input))}
          label={point.label}
          help={point.help}
          hint={keyOf(point.value)}
        />
      ))}
    </div>
  )
}

/** Points to tick off as they are done; what is ticked survives closing the page. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  choices: optionsOf,
  pick: (_item, value, picked) => {
    const ticked = tickedIn(value)
    return ticked.includes(picked) ? ticked.filter((one) => one !== picked) : [...ticked, picked]
  },
  fault: (item, value, input) => {
    const wanted = item.min_ticked ?? optionsOf(item, input).length
    if (tickedIn(value).length >= wanted) return undefined
    return item.min_ticked === undefined
      ? msg`Tick off every point that is done; all are needed.`
      : msg`Tick off a few more points.`
  },
}
