/** One turn: what was said, and the reply or the two replies to it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { ChoiceRow } from '../../choice-row.tsx'
import type { ItemOf } from '../../item-kind.ts'
import { Message } from '../parts/messages.tsx'
import { type Better, orderOf, type Side, type Turns } from './transcript.ts'

type Item = ItemOf<'model_chat'>

type Props = {
  turn: Pick<Turns[number], 'text' | 'status' | 'replies' | 'reason'> & { number?: number }
  item: Item
  name: string
  better: Better | undefined
  /** Undefined where there is nothing to choose any more. */
  onBetter: ((better: Better) => void) | undefined
  /** For who reads results: models in the order of the item. */
  asRead?: boolean
}

export const TurnView = ({ turn, item, name, better, onBetter, asRead = false }: Props) => {
  const { t } = useLingui()
  const order = asRead
    ? (['a', 'b'] as Side[]).slice(0, item.models.length)
    : orderOf(item.models.length, turn.text, turn.number ?? 0)
  const names = useNames(item, order, asRead)
  return (
    <li className="grid gap-2.5">
      <Message said={{ role: 'user', name: asRead ? t`Worker` : t`You`, text: turn.text }} />
      {turn.status === 'waiting' && (
        <p className="text-muted" role="status">
          <Trans>The model is writing…</Trans>
        </p>
      )}
      {turn.status === 'stopped' && (
        <p className="text-muted">
          <Trans>Stopped; this is no part of your answer.</Trans>
        </p>
      )}
      {turn.status === 'failed' && (
        <p className="rounded-control border border-warn bg-warn-soft px-3.5 py-2.5">
          <Trans>No reply came; that is not your fault.</Trans>
        </p>
      )}
      {turn.status === 'answered' && (
        <div className={order.length === 2 ? 'grid gap-3 md:grid-cols-2' : 'grid'}>
          {order.map((side) => (
            <div
              key={side}
              data-chosen={better === side || undefined}
              className="min-w-0 rounded-card data-chosen:outline-2 data-chosen:outline-accent"
            >
              <Message
                said={{
                  role: 'assistant',
                  name: names[side],
                  text: turn.replies.find(({ model }) => model === side)?.text ?? '',
                }}
              />
            </div>
          ))}
        </div>
      )}
      {turn.status === 'answered' && order.length === 2 && (
        <Choice {...{ order, names, name, better, onBetter }} />
      )}
    </li>
  )
}

/** By where they stand, unless the requester gave them names; to who reads results as the item has them. */
const useNames = (item: Item, order: readonly Side[], asRead: boolean): Record<Side, string> => {
  const { t } = useLingui()
  const nameOf = (side: Side): string => {
    const own = item.models[side === 'a' ? 0 : 1]?.label
    if (own !== undefined) return own
    if (order.length === 1) return t`Model`
    const place = asRead ? ['a', 'b'].indexOf(side) : order.indexOf(side)
    return place === 0 ? 'A' : 'B'
  }
  return { a: nameOf('a'), b: nameOf('b') }
}

type ChoiceProps = Pick<Props, 'name' | 'better' | 'onBetter'> & {
  order: readonly Side[]
  names: Record<Side, string>
}

const Choice = ({ order, names, name, better, onBetter }: ChoiceProps) => {
  const { t } = useLingui()
  const said = (one: Better): string => {
    if (one === 'tie') return t`Both the same`
    const side = names[one]
    return t`${side} is better`
  }
  if (onBetter === undefined)
    return better === undefined ? null : <p className="text-sm text-muted">{said(better)}</p>
  return (
    <div
      role="radiogroup"
      aria-label={t`Whose reply is better?`}
      className="grid gap-2 sm:grid-cols-3"
    >
      {[...order, 'tie' as const].map((one) => (
        <ChoiceRow
          key={one}
          type="radio"
          name={name}
          checked={better === one}
          onChange={() => onBetter(one)}
          label={said(one)}
        />
      ))}
    </div>
  )
}
