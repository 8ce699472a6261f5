/** A conversation that a task brings, to read. */
import { type DisplayKind, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { Messages, type Said } from '../parts/messages.tsx'

type Item = ItemOf<'chat'>

const Show = ({ item }: { item: Item }) => {
  const { input } = useSurroundings()
  const value = input[item.from]
  return <Messages all={Array.isArray(value) ? (value as Said[]) : []} />
}

export const kind: DisplayKind<Item> = { Show }
