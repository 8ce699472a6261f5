import { Trans, useLingui } from '@lingui/react/macro'
import { filled, shownBy } from '../../../src/forms/reading.ts'
import { type DisplayKind, type ItemOf, useSurroundings } from '../item-kind.ts'
import { Sound } from '../sound.tsx'

const Show = ({ item }: { item: ItemOf<'audio'> }) => {
  const { t } = useLingui()
  const { input } = useSurroundings()
  const name = filled(item.label, input) || t`Sound of this task`
  return (
    <div className="grid gap-2">
      <Sound source={shownBy(item, item.src, input)} name={name} />
      {item.transcript && (
        <details>
          <summary className="py-1 text-accent">
            <Trans>Read what is heard</Trans>
          </summary>
          <p className="max-w-prose whitespace-pre-wrap">{filled(item.transcript, input)}</p>
        </details>
      )}
    </div>
  )
}

/** A sound with its transcript. */
export const audio: DisplayKind<ItemOf<'audio'>> = { Show }
