/** Marking a picture: the board, the labels, and the list in which everything can be done by name and number. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId, useRef, useState } from 'react'
import type { Choice } from '../../../../src/forms/reading.ts'
import type { Region, Regions, Shape, Spot } from '../../../../src/forms/shapes/region.ts'
import { Button } from '../../../parts/button.tsx'
import { ChoiceRow } from '../../choice-row.tsx'
import { LabelPicker, labelKeys } from '../parts/label-picker.tsx'
import { MarkList } from '../parts/mark-list.tsx'
import { type Size, useZoom } from '../parts/use-zoom.ts'
import { RegionQuestions } from '../per_region/region-question.tsx'
import { type Board, type Hand, toPicture } from './board.ts'
import { BoardView, type Picture } from './board-view.tsx'
import { placedIn } from './edit.ts'
import { NumberFields } from './number-fields.tsx'
import { figuresOf } from './region-numbers.ts'
import { Hint, SHAPE_NAMES, SketchButtons, Toolbar } from './toolbar.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import { type Marking, useMarking } from './use-marking.ts'

type Props = {
  size: Size
  picture: Picture
  shapes: readonly Shape[]
  labels: readonly Choice[]
  given: Regions | undefined
  brought: readonly Region[]
  onChange: (value: unknown) => void
  fewest: number
  most: number
  describedBy: string | undefined
  /** The item, for questions about its regions. */
  of: string
  /** Stands over the picture while it is covered. */
  cover: ReactNode
}

export const RegionTool = (props: Props) => {
  const { size, shapes, labels, given, brought, onChange, most } = props
  const root = useRef<HTMLDivElement>(null)
  const zoom = useZoom(size)
  const [hand, setHand] = useState<Hand>(shapes[0] ?? 'box')
  const [inHand, setInHand] = useState(labels[0]?.value)
  const marking = useMarking({ size, given, brought, onChange, hand, label: inHand, most })
  const board: Board = { ...marking, size, zoom, hand }
  const label = marking.selected?.label ?? inHand
  const relabel = (next: string) => {
    setInHand(next)
    if (marking.selected !== undefined) marking.put({ ...marking.selected, label: next })
  }
  const keys = labelKeys(labels)
  const { cross, onKeyDown } = useBoardKeys({
    ...{ root, board, marking, labelKeys: keys, onLabel: relabel },
  })
  const take = (next: Hand) => {
    marking.drop()
    setHand(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside
    <div ref={root} className="grid gap-3" onKeyDown={onKeyDown}>
      {labels.length > 0 && (
        <LabelPicker
          labels={labels}
          chosen={label}
          onChoose={relabel}
          keyOf={(value) => keys.get(value)}
        />
      )}
      <Toolbar shapes={shapes} hand={hand} onHand={take} zoom={zoom} marking={marking} />
      <Described {...props} board={board} marking={marking} label={label} cross={cross} />
      <Listed {...props} board={board} marking={marking} />
      <OwnWords {...props} marking={marking} />
    </div>
  )
}

type InHand = Props & { board: Board; marking: Marking }

/** The board, with what to do next in a sentence and its keys for those who hear it. */
const Described = (props: InHand & { label: string | undefined; cross: Spot | null }) => {
  const { t } = useLingui()
  const id = useId()
  const { board, marking, describedBy } = props
  return (
    <>
      <Hint id={`${id}-hint`} hand={board.hand} sketch={marking.sketch} />
      <p id={`${id}-keys`} className="sr-only">
        <Trans>
          Arrow keys move the cross, Enter sets a corner there. With a mark selected, arrow keys
          move it, Shift and arrow keys change its size, Delete removes it, Escape lets go of it.
          Full stop and comma go from mark to mark. Plus and minus look closer and further away.
        </Trans>
      </p>
      <BoardView
        board={board}
        picture={props.picture}
        labels={props.labels}
        label={props.label}
        cross={props.cross}
        name={t`Picture to mark`}
        describedBy={[`${id}-hint`, `${id}-keys`, describedBy].filter(Boolean).join(' ')}
      >
        {props.cover ?? <SketchButtons marking={marking} />}
      </BoardView>
    </>
  )
}

/** Everything by name and number, and adding without drawing. */
const Listed = ({ size, labels, shapes, board, marking, of }: InHand) => {
  const { t } = useLingui()
  const { regions, selected } = marking
  const shape = board.hand === 'move' ? (shapes[0] ?? 'box') : board.hand
  const addInSight = () => {
    const { view, frame } = board.zoom
    const [left, top] = toPicture(view, [0, 0])
    const [right, bottom] = toPicture(view, [frame.width, frame.height])
    const sight = [
      ...[Math.max(0, left), Math.max(0, top)],
      ...[Math.min(size.width, right), Math.min(size.height, bottom)],
    ]
    marking.add(placedIn(shape, sight, ''))
  }
  return (
    <>
      <MarkList
        marks={regions.map((region) => ({
          ...{ id: region.id, label: region.label, words: figuresOf(region) },
        }))}
        labels={labels}
        selected={selected?.id}
        onSelect={marking.select}
        onDelete={marking.remove}
        onLabel={(id, label) => {
          const region = regions.find((one) => one.id === id)
          if (region !== undefined) marking.put({ ...region, label })
        }}
        fields={() =>
          selected && (
            <>
              <RegionQuestions of={of} region={selected.id} />
              <NumberFields region={selected} size={size} onChange={marking.put} />
            </>
          )
        }
      />
      <Button className="justify-self-start" disabled={marking.full} onClick={addInSight}>
        {t`Add in the middle: ${t(SHAPE_NAMES[shape])}`}
      </Button>
    </>
  )
}

/** What is said and not drawn: the suggestions are right, or there is nothing. */
const OwnWords = ({ given, brought, fewest, marking }: Omit<InHand, 'board'>) => {
  const { t } = useLingui()
  const accept = () => marking.become([...brought])
  const toggle = () =>
    given === undefined ? marking.become([], true) : marking.history.change(undefined)
  return (
    <>
      {brought.length > 0 && given === undefined && (
        <Button look="primary" className="justify-self-start" onClick={accept}>
          <Trans>I looked: all suggestions are right</Trans>
        </Button>
      )}
      {fewest === 0 && marking.regions.length === 0 && (
        <ChoiceRow
          type="checkbox"
          checked={given !== undefined}
          onChange={toggle}
          label={t`There is nothing to mark`}
        />
      )}
    </>
  )
}
