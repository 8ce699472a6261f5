/** Play, back, again and again, slower: what one does with a sound for hours. */
import { useLingui } from '@lingui/react/macro'
import { ToolButton } from '../tool-button.tsx'
import { clockText } from './clock.ts'
import { type Player, RATES } from './use-player.ts'

/** The keys of a player, as forms write them. */
export const PLAYER_KEYS = { play: 'p', back: 'b', loop: 'r', slower: ',', faster: '.' } as const

type Props = {
  player: Player
  /** The key of an action, if it still has one. */
  keyOf: (action: keyof typeof PLAYER_KEYS) => string | undefined
}

export const PlayerBar = ({ player, keyOf }: Props) => {
  const { t, i18n } = useLingui()
  const { playing, at, length, rate, loop } = player
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ToolButton
        words={playing ? t`Pause` : t`Play`}
        sign={playing ? 'M8 5v14M16 5v14' : 'm7 4 13 8-13 8Z'}
        hint={keyOf('play')}
        onClick={player.toggle}
      />
      <ToolButton
        words={t`Back 2 seconds`}
        sign="M11 5 4 12l7 7m9-14-7 7 7 7"
        hint={keyOf('back')}
        onClick={player.back}
      />
      <ToolButton
        words={t`Repeat the segment that plays`}
        sign="M4 11a7 5 0 0 1 7-5h9m-3-3 3 3-3 3m3 4a7 5 0 0 1-7 5H4m3 3-3-3 3-3"
        pressed={loop}
        hint={keyOf('loop')}
        onClick={() => player.setLoop(!loop)}
      />
      <label className="flex items-center gap-2">
        <span className="sr-only">{t`Speed`}</span>
        <select
          value={rate}
          onChange={(event) => player.setRate(Number(event.target.value))}
          className="numbers min-h-11 rounded-control border border-edge bg-surface px-2 text-ink"
        >
          {RATES.map((one) => (
            <option key={one} value={one}>
              × {i18n.number(one)}
            </option>
          ))}
        </select>
      </label>
      <span className="numbers ms-auto text-sm text-muted" dir="ltr">
        {clockText(at)} / {clockText(length)}
      </span>
    </div>
  )
}
