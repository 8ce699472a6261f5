import { useLingui } from '@lingui/react/macro'
import { filled, shownBy } from '../../../src/forms/reading.ts'
import { type DisplayKind, type ItemOf, useSurroundings } from '../item-kind.ts'
import { Picture } from '../picture.tsx'

const Show = ({ item }: { item: ItemOf<'image'> }) => {
  const { t } = useLingui()
  const { input } = useSurroundings()
  const caption = filled(item.caption, input)
  const title = filled(item.label, input) || caption || t`Picture`
  const alt = filled(item.alt, input) || caption || t`Picture of this task`
  return (
    <figure className="grid gap-2">
      <Picture source={shownBy(item, item.src, input)} alt={alt} title={title} />
      {caption && <figcaption className="text-sm text-muted">{caption}</figcaption>}
    </figure>
  )
}

/** A picture with its caption. */
export const image: DisplayKind<ItemOf<'image'>> = { Show }
