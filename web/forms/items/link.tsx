import { Trans } from '@lingui/react/macro'
import { filled, shownBy } from '../../../src/forms/reading.ts'
import { isSafeHref } from '../../../src/forms/text/markdown-spans.ts'
import { type DisplayKind, type ItemOf, useSurroundings } from '../item-kind.ts'

const Show = ({ item }: { item: ItemOf<'link'> }) => {
  const { input } = useSurroundings()
  const href = shownBy(item, item.href, input)
  if (!isSafeHref(href)) return <p className="text-muted">{href}</p>
  return (
    <p>
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        className="font-medium text-accent underline underline-offset-2"
      >
        {filled(item.label, input)}
      </a>
      <span className="block text-sm break-all text-muted">
        <Trans>Opens in a new tab: {href}</Trans>
      </span>
    </p>
  )
}

/** A link whose address is always shown: nobody is sent somewhere unseen. */
export const link: DisplayKind<ItemOf<'link'>> = { Show }
