/** The picture with what is marked on it: looked at, drawn on, and worked with the keys. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback, useState } from 'react'
import type { Choice } from '../../../../src/forms/reading.ts'
import type { Spot } from '../../../../src/forms/shapes/region.ts'
import { FILE_LIMITS } from '../../../../src/kernel/limits/file-limits.ts'
import { Button } from '../../../parts/button.tsx'
import type { Board } from './board.ts'
import { Magnifier } from './magnifier.tsx'
import { colourOf, MarksLayer } from './marks-layer.tsx'
import { Cross, SelectedRegion, SketchView } from './overlay.tsx'
import { useGestures, useWheel } from './use-gestures.ts'

export type Picture = {
  /** The picture as large as it is, and a smaller one of the same. */
  url: string
  small: string
  key: number
  onError: () => void
  onGood: () => void
  /** The class that veils it; empty when it may be seen. */
  look: string
}

type Props = {
  board: Board
  picture: Picture
  labels: readonly Choice[]
  /** The label in hand. */
  label: string | undefined
  /** Where the arrow keys have put the cross, while they are in use. */
  cross: Spot | null
  describedBy: string
  name: string
  children?: ReactNode
}

export const BoardView = (props: Props) => {
  const { board, describedBy, name } = props
  const [element, setElement] = useState<HTMLElement | null>(null)
  const { live, on } = useGestures(board)
  useWheel(element, board)
  const { frameRef } = board.zoom
  const ref = useCallback(
    (given: HTMLElement | null) => {
      setElement(given)
      frameRef(given)
    },
    [frameRef],
  )
  return (
    <div
      role="application"
      aria-label={name}
      aria-describedby={describedBy}
      data-board=""
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing board takes keys of its own
      tabIndex={0}
      ref={ref}
      {...on}
      style={{ aspectRatio: `${board.size.width} / ${board.size.height}` }}
      className={`relative max-h-[62dvh] min-h-56 w-full touch-none overflow-hidden in-[fieldset:disabled]:pointer-events-none in-[fieldset:disabled]:opacity-75 rounded-control border border-line bg-sunk select-none ${board.hand === 'move' ? 'cursor-grab' : 'cursor-crosshair'}`}
    >
      <Shown {...props} live={live} />
      {live.magnified && live.at !== undefined && (
        <Magnifier
          src={srcOf(props)}
          at={live.at}
          view={board.zoom.view}
          size={board.size}
          frame={board.zoom.frame}
          look={props.picture.look}
        />
      )}
      {props.children}
    </div>
  )
}

const srcOf = ({ board, picture }: Props): string => {
  const { size, zoom } = board
  const shown = Math.max(size.width, size.height) * zoom.view.scale * (window.devicePixelRatio || 1)
  return zoom.isFitted || shown <= FILE_LIMITS.preview_side ? picture.small : picture.url
}

/** The picture itself, moved by the graphics card alone. */
const Photo = (props: Props) => {
  const { picture, board } = props
  const { size, zoom } = board
  const { view } = zoom
  return (
    <img
      key={picture.key}
      src={srcOf(props)}
      alt=""
      draggable={false}
      referrerPolicy="no-referrer"
      onError={picture.onError}
      onLoad={picture.onGood}
      className={`absolute top-0 left-0 max-w-none origin-top-left ${picture.look}`}
      style={{
        width: size.width,
        height: size.height,
        transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
      }}
    />
  )
}

type ShownProps = Props & { live: ReturnType<typeof useGestures>['live'] }

const Shown = (props: ShownProps) => {
  const { board, labels, label, live, cross } = props
  const { size, zoom, regions, selected, sketch } = board
  const { view } = zoom
  const inHand = live.region ?? selected
  const own = inHand === undefined ? undefined : { ...inHand, label: inHand.label ?? label }
  const colour = own === undefined ? '' : colourOf(own, labels)
  const sketched = colourOf({ id: '', shape: 'point', x: 0, y: 0, label }, labels)
  const transform = `translate(${view.x} ${view.y}) scale(${view.scale})`
  return (
    <>
      <Photo {...props} />
      <svg className="pointer-events-none absolute inset-0 size-full" aria-hidden="true">
        <g transform={transform}>
          <MarksLayer regions={regions} labels={labels} without={selected?.id} />
        </g>
        {own !== undefined && (
          <SelectedRegion
            region={own}
            view={view}
            colour={colour}
            name={labels.find(({ value }) => value === own.label)?.label ?? ''}
            grips={live.region === undefined}
          />
        )}
        {sketch !== null && (
          <SketchView
            sketch={sketch}
            at={live.at ?? cross ?? undefined}
            view={view}
            colour={sketched}
            size={size}
          />
        )}
        {cross !== null && <Cross at={cross} view={view} />}
      </svg>
    </>
  )
}

/** What a press does, over the covered picture. */
export const Cover = ({ onLift }: { onLift: () => void }) => {
  const { t } = useLingui()
  return (
    <div className="absolute inset-0 grid place-items-center">
      <Button
        onPointerDown={(event) => event.stopPropagation()}
        onClick={onLift}
        aria-label={t`Show the picture`}
      >
        <Trans>Show the picture</Trans>
      </Button>
    </div>
  )
}
