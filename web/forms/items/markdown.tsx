import { fillMarkdown } from '../../../src/forms/fill.ts'
import { shownBy } from '../../../src/forms/reading.ts'
import { type DisplayKind, type ItemOf, useSurroundings } from '../item-kind.ts'
import { Markdown } from '../markdown.tsx'

const Show = ({ item }: { item: ItemOf<'markdown'> }) => {
  const { input } = useSurroundings()
  const own = item.text_md === undefined ? undefined : fillMarkdown(item.text_md, input)
  return <Markdown text={shownBy(item, own, input)} />
}

/** Formatted text. */
export const markdown: DisplayKind<ItemOf<'markdown'>> = { Show }
