/** Marks as readers of an answer see them: the words of each, its label, and what is linked. */
import { Trans } from '@lingui/react/macro'
import { filled, type Input, optionsOf } from '../../../../src/forms/reading.ts'
import { markedIn } from '../../../../src/forms/spans/span.ts'
import type { ItemOf } from '../../item-kind.ts'
import { labelColour } from '../parts/label-colours.ts'

type Props = { item: ItemOf<'text_spans'>; value: unknown; input: Input }

export const Tell = ({ item, value, input }: Props) => {
  const { spans, relations = [] } = markedIn(value)
  const labels = optionsOf(item, input)
  const words = new Map(spans.map(({ id, text }) => [id, text]))
  if (spans.length === 0) return <Trans>Nothing to mark</Trans>
  return (
    <>
      <ul className="grid gap-1">
        {spans.map(({ id, text, label }) => {
          const place = labels.findIndex((one) => one.value === label)
          return (
            <li key={id} className="flex min-w-0 items-baseline gap-2">
              <span
                aria-hidden="true"
                className="size-3 shrink-0 rounded-sm"
                style={{ background: labelColour(Math.max(0, place)) }}
              />
              <span className="min-w-0">
                <bdi>{text}</bdi>{' '}
                <span className="text-sm text-muted">{labels[place]?.label ?? label}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {relations.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {relations.map(({ from, to, label }) => (
            <li key={`${from} ${to} ${label}`}>
              <bdi>{words.get(from)}</bdi>{' '}
              <span className="text-sm text-muted">
                {filled(item.relations?.find((one) => one.value === label)?.label, input) || label}
              </span>{' '}
              <bdi>{words.get(to)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
