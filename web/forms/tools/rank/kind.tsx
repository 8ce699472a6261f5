import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type Choice, type Input, optionsOf } from '../../../../src/forms/reading.ts'
import { Button } from '../../../parts/button.tsx'
import { say } from '../../../parts/say.tsx'
import { KeyHint } from '../../choice-row.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'

type Item = ItemOf<'rank'>

const orderOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

const wanted = (item: Item, input: Input): number => item.top ?? optionsOf(item, input).length

/** The order with one entry a place higher (−1) or lower (+1). */
export const moved = (order: readonly string[], at: number, by: -1 | 1): string[] => {
  const next = [...order]
  const [one] = next.splice(at, 1)
  if (one !== undefined) next.splice(at + by, 0, one)
  return next
}

/** A line drawing; the button around it has the words. */
const Sign = ({ d }: { d: string }) => (
  <svg viewBox="0 0 24 24" className="size-5 fill-none stroke-current" aria-hidden="true">
    <path d={d} strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
)

type PlacedProps = { order: string[]; labels: Map<string, string>; onOrder: (to: string[]) => void }

const Placed = ({ order, labels, onOrder }: PlacedProps) => {
  const { t } = useLingui()
  const move = (at: number, by: -1 | 1) => {
    onOrder(moved(order, at, by))
    say(t`${labels.get(order[at] ?? '') ?? ''}: now number ${at + by + 1}`)
  }
  return (
    <ol className="grid gap-2">
      {order.map((value, at) => {
        const label = labels.get(value) ?? value
        return (
          <li
            key={value}
            className="flex min-h-12 items-center gap-2 rounded-control border border-accent bg-accent-soft py-1 ps-3.5 pe-1"
          >
            <span className="numbers w-6 shrink-0 font-semibold">{at + 1}.</span>
            <span className="min-w-0 grow">{label}</span>
            <Button
              look="plain"
              className="px-3"
              disabled={at === 0}
              aria-label={t`Higher: ${label}`}
              onClick={() => move(at, -1)}
            >
              <Sign d="M12 19V5m-6 6 6-6 6 6" />
            </Button>
            <Button
              look="plain"
              className="px-3"
              disabled={at === order.length - 1}
              aria-label={t`Lower: ${label}`}
              onClick={() => move(at, 1)}
            >
              <Sign d="M12 5v14m-6-6 6 6 6-6" />
            </Button>
            <Button
              look="plain"
              className="px-3"
              aria-label={t`Take out: ${label}`}
              onClick={() => onOrder(order.filter((one) => one !== value))}
            >
              <Sign d="m6 6 12 12M18 6 6 18" />
            </Button>
          </li>
        )
      })}
    </ol>
  )
}

const Ask = ({ item, value, onChange, keyOf }: AskProps<Item>) => {
  const { input } = useSurroundings()
  const options = optionsOf(item, input)
  const labels = new Map(options.map((option) => [option.value, option.label]))
  const order = orderOf(value)
  const rest = options.filter((option) => !order.includes(option.value))
  const full = order.length >= wanted(item, input)
  return (
    <div className="grid gap-3">
      {order.length > 0 && <Placed order={order} labels={labels} onOrder={onChange} />}
      {!full && (
        <div className="grid gap-2">
          <p className="text-sm text-muted">
            {order.length === 0 ? (
              <Trans>Tap the best one first, then the next.</Trans>
            ) : (
              <Trans>Which comes next?</Trans>
            )}
          </p>
          {rest.map((option) => (
            <Button
              key={option.value}
              className="min-h-12 justify-start text-start font-normal!"
              onClick={() => onChange([...order, option.value])}
            >
              <span className="min-w-0 grow">{option.label}</span>
              <KeyHint of={keyOf(option.value)} />
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** Options put in order, best first. Nothing is in order before somebody has put it there. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  choices: (item: Item, input: Input): Choice[] => optionsOf(item, input),
  pick: (_item, value, picked) => {
    const order = orderOf(value)
    return order.includes(picked) ? order : [...order, picked]
  },
  fault: (item, value, input) =>
    orderOf(value).length < wanted(item, input)
      ? msg`Put the others in their place too.`
      : undefined,
}
