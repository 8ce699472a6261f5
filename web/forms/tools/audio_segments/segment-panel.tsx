/** The selected segment: when, what is heard, and away with it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../parts/button.tsx'
import { KeyHint } from '../../choice-row.tsx'
import { TimeFields } from '../parts/time/time-fields.tsx'
import type { Player } from '../parts/time/use-player.ts'
import { SegmentText } from './segment-text.tsx'
import type { Item } from './segments.ts'
import type { Marking } from './use-marking.ts'

type Props = {
  item: Item
  marking: Marking
  player: Player
  keyOf: (key: string) => string | undefined
}

export const SegmentPanel = ({ item, marking, player, keyOf }: Props) => {
  const { t } = useLingui()
  const { selected, at } = marking
  if (selected === undefined || at === undefined)
    return (
      <p className="text-sm text-muted">
        <Trans>
          Draw over the sound, or mark the start and the end of a segment while it plays.
        </Trans>
      </p>
    )
  const number = at + 1
  return (
    <section
      aria-label={t`Segment ${number}`}
      className="grid gap-3 rounded-control border border-accent bg-surface p-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base">
          <Trans>Segment {number}</Trans>
        </h3>
        <div className="flex flex-wrap gap-2">
          <Button className="px-3" onClick={() => player.playStretch(selected)}>
            <Trans>Play it</Trans>
            <KeyHint of={keyOf('g')} />
          </Button>
          <Button look="danger" className="px-3" onClick={() => marking.remove(at)}>
            <Trans>Delete</Trans>
            <KeyHint of={keyOf('d')} />
          </Button>
        </div>
      </div>
      {item.transcribe !== 'never' && (
        <SegmentText
          key={number}
          text={selected.text ?? ''}
          needed={item.transcribe === 'always'}
          onText={marking.text}
          onPlay={player.toggle}
          onBack={player.back}
        />
      )}
      <TimeFields stretch={selected} onStretch={(to) => marking.move(at, to)} />
    </section>
  )
}
