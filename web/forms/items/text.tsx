import { filled, shownBy } from '../../../src/forms/reading.ts'
import { type DisplayKind, type ItemOf, useSurroundings } from '../item-kind.ts'

const Show = ({ item }: { item: ItemOf<'text'> }) => {
  const { input } = useSurroundings()
  const own = shownBy(item, filled(item.text, input), input)
  return <p className="max-w-prose whitespace-pre-wrap">{own}</p>
}

/** Plain text, its line ends kept. */
export const text: DisplayKind<ItemOf<'text'>> = { Show }
