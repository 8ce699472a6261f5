/** The sound, its line of time, and what is marked on it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { type Choice, optionsOf } from '../../../../src/forms/reading.ts'
import { Button } from '../../../parts/button.tsx'
import { Notice } from '../../../parts/notice.tsx'
import { ChoiceRow, KeyHint } from '../../choice-row.tsx'
import { type AskProps, useSurroundings } from '../../item-kind.ts'
import { LabelPicker, labelKeys } from '../parts/label-picker.tsx'
import { isSilent } from '../parts/sound/peaks.ts'
import { usePeaks } from '../parts/sound/use-peaks.ts'
import { PLAYER_KEYS, PlayerBar } from '../parts/time/player-bar.tsx'
import { type Player, usePlayer } from '../parts/time/use-player.ts'
import { useView, type ViewControl } from '../parts/time/use-view.ts'
import { HistoryButtons } from '../parts/tool-button.tsx'
import { type ToolKeys, useToolKeys } from '../parts/use-tool-keys.ts'
import { SegmentLine } from './segment-line.tsx'
import { SegmentList } from './segment-list.tsx'
import { SegmentPanel } from './segment-panel.tsx'
import { broughtBy, type Item } from './segments.ts'
import { type Marking, useMarking } from './use-marking.ts'

type Sound = { source: string; url: string; onError: () => void; onGood: () => void }
type Props = AskProps<Item> & { sound: Sound }

/** What each key does; keys of labels come first. */
const keysOf = (
  marking: Marking,
  player: Player,
  labels: ReadonlyMap<string, string>,
  root: { current: HTMLElement | null },
): ToolKeys => {
  const { at, selected, segments } = marking
  const go = (to: number) => segments[to] !== undefined && marking.select(to)
  return {
    [PLAYER_KEYS.play]: player.toggle,
    [PLAYER_KEYS.back]: player.back,
    [PLAYER_KEYS.loop]: () => player.setLoop(!player.loop),
    [PLAYER_KEYS.slower]: () => player.faster(-1),
    [PLAYER_KEYS.faster]: () => player.faster(1),
    m: marking.mark,
    g: () => selected && player.playStretch(selected),
    d: () => at !== undefined && marking.remove(at),
    j: () => go(at === undefined ? segments.length - 1 : at - 1),
    k: () => go(at === undefined ? 0 : at + 1),
    w: () => root.current?.querySelector<HTMLElement>('[data-heard]')?.focus(),
    ...Object.fromEntries([...labels].map(([label, key]) => [key, () => marking.name(label)])),
  }
}

/** Everything a tool of segments is made of. */
const useTool = (props: Props) => {
  const { item, sound } = props
  const { input } = useSurroundings()
  const root = useRef<HTMLDivElement>(null)
  const element = useRef<HTMLAudioElement>(null)
  const playhead = useRef<HTMLDivElement>(null)
  const frame = useRef((_ms: number) => {})
  const player = usePlayer(element, (ms) => frame.current(ms))
  const control = useView(player.length)
  const drawing = usePeaks(sound.source, sound.url, player.length)
  const labels = optionsOf(item, input)
  const marking = useMarking({ ...props, player })
  const keys = labelKeys(labels)
  const taken = new Set(keys.values())
  useToolKeys(root, keysOf(marking, player, keys, root))
  const keyOf = (key: string) => (taken.has(key) ? undefined : key)
  return {
    ...{ root, element, playhead, frame, player, control, drawing },
    labels,
    marking,
    keys,
    keyOf,
  }
}
type Tool = ReturnType<typeof useTool>

export const SegmentsTool = (props: Props) => {
  const tool = useTool(props)
  const { root, element, player, marking } = tool
  const { url, onError, onGood } = props.sound
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo and redo from wherever the focus is
    <div ref={root} className="grid min-w-0 gap-3" onKeyDown={marking.history.onKeyDown}>
      <audio
        ref={element}
        src={url}
        preload="metadata"
        onError={onError}
        {...player.handlers}
        onLoadedMetadata={() => {
          onGood()
          player.handlers.onLoadedMetadata()
        }}
      />
      {player.measured && player.length === 0 ? (
        <Notice look="warn">
          <Trans>The sound is empty. If the task makes no sense without it, return it.</Trans>
        </Notice>
      ) : (
        <Marked {...props} tool={tool} />
      )}
    </div>
  )
}

const Marked = ({ item, value, tool }: Props & { tool: Tool }) => {
  const { t } = useLingui()
  const { player, marking, labels, keys, keyOf, drawing, control, playhead, frame } = tool
  return (
    <>
      <Suggested item={item} labels={labels} marking={marking} player={player} />
      <PlayerBar player={player} keyOf={(action) => keyOf(PLAYER_KEYS[action])} />
      <SegmentLine
        {...{ control, player, marking, labels, playhead, frame }}
        peaks={drawing.peaks}
      />
      <DrawingNotes {...drawing} />
      {labels.length > 0 && (
        <LabelPicker
          labels={labels}
          chosen={marking.label}
          onChoose={marking.name}
          keyOf={(label) => keys.get(label)}
        />
      )}
      <Making marking={marking} keyOf={keyOf} />
      <SegmentPanel item={item} marking={marking} player={player} keyOf={keyOf} />
      <SegmentList marking={marking} labels={labels} />
      {item.min_segments === undefined && marking.segments.length === 0 && (
        <ChoiceRow
          type="checkbox"
          checked={value !== undefined}
          onChange={(event) => marking.nothing(event.target.checked)}
          label={t`There is nothing to mark in this sound`}
        />
      )}
    </>
  )
}

/** What there is to say of the drawing of the sound. */
const DrawingNotes = ({ peaks, wanted, want }: Tool['drawing']) => (
  <>
    {!wanted && (
      <Button className="justify-self-start" onClick={want}>
        <Trans>Draw the sound; it is loaded once more for that</Trans>
      </Button>
    )}
    {peaks?.state === 'failed' && (
      <p className="text-sm text-muted">
        <Trans>This sound cannot be drawn. Listening and marking work all the same.</Trans>
      </p>
    )}
    {peaks !== undefined && isSilent(peaks) && (
      <Notice look="warn">
        <Trans>
          There is nothing to hear: the sound is silent. If the task makes no sense so, return it.
        </Trans>
      </Notice>
    )}
  </>
)

type MakingProps = { marking: Marking; keyOf: (key: string) => string | undefined }

const Making = ({ marking, keyOf }: MakingProps) => (
  <div className="flex flex-wrap gap-2">
    <Button look={marking.open === undefined ? 'quiet' : 'primary'} onClick={marking.mark}>
      {marking.open === undefined ? (
        <Trans>A segment starts here</Trans>
      ) : (
        <Trans>The segment ends here</Trans>
      )}
      <KeyHint of={keyOf('m')} />
    </Button>
    <Button onClick={marking.addHere}>
      <Trans>Add 2 seconds here</Trans>
    </Button>
    <HistoryButtons history={marking.history} />
  </div>
)

type SuggestedProps = { item: Item; labels: readonly Choice[]; marking: Marking; player: Player }

/** What the task brings becomes an answer only when a person takes it over. */
const Suggested = ({ item, labels, marking, player }: SuggestedProps) => {
  const { input } = useSurroundings()
  if (item.prefill_from === undefined || marking.segments.length > 0 || player.length === 0)
    return null
  const values = labels.map(({ value }) => value)
  const brought = broughtBy(input[item.prefill_from], player.length, item, values)
  if (brought.length === 0) return null
  return (
    <Notice>
      <p>
        <Trans>This task brings suggestions. They may be wrong: listen, and correct them.</Trans>
      </p>
      <Button className="mt-2" onClick={() => marking.begin(brought)}>
        <Plural value={brought.length} one="Take over # segment" other="Take over # segments" />
      </Button>
    </Notice>
  )
}

export type LineParts = {
  control: ViewControl
  player: Player
  marking: Marking
  labels: readonly Choice[]
}
