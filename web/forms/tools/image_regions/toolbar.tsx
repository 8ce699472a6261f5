/** What can be drawn, and looking closer: the buttons over the picture. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { FEWEST_POINTS, type Shape } from '../../../../src/forms/shapes/region.ts'
import { Button } from '../../../parts/button.tsx'
import { HistoryButtons, ToolButton } from '../parts/tool-button.tsx'
import { ZOOM_STEP, type Zoom } from '../parts/use-zoom.ts'
import { type Hand, isPath, type Sketch } from './board.ts'
import type { Marking } from './use-marking.ts'

export const SHAPE_NAMES: Record<Shape, MessageDescriptor> = {
  box: msg`Box`,
  rotated_box: msg`Turned box`,
  polygon: msg`Outline`,
  point: msg`Point`,
  line: msg`Line`,
  ellipse: msg`Ellipse`,
}

const SIGNS: Record<Hand, string> = {
  move: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3m12-6 3 3-3 3',
  box: 'M4 6h16v12H4z',
  rotated_box: 'm9 4 11 5-5 11-11-5z',
  polygon: 'm5 9 8-5 7 7-4 8H7z',
  point: 'M12 12h.01M12 5a7 7 0 1 0 0 14 7 7 0 1 0 0-14z',
  line: 'm4 18 6-9 5 5 5-9',
  ellipse: 'M12 6c5 0 9 2.7 9 6s-4 6-9 6-9-2.7-9-6 4-6 9-6z',
}

/** Closer, further away, and all of it. */
const ZoomButtons = ({ zoom }: { zoom: Zoom }) => {
  const { t } = useLingui()
  return (
    <>
      <ToolButton
        words={t`Closer`}
        sign="M12 5v14M5 12h14"
        hint="+"
        onClick={() => zoom.zoomBy(ZOOM_STEP)}
      />
      <ToolButton
        words={t`Further away`}
        sign="M5 12h14"
        hint="−"
        disabled={zoom.isFitted}
        onClick={() => zoom.zoomBy(1 / ZOOM_STEP)}
      />
      <ToolButton
        words={t`The whole picture`}
        sign="M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5"
        disabled={zoom.isFitted}
        onClick={zoom.fit}
      />
    </>
  )
}

type Props = {
  shapes: readonly Shape[]
  hand: Hand
  onHand: (hand: Hand) => void
  zoom: Zoom
  marking: Marking
}

export const Toolbar = ({ shapes, hand, onHand, zoom, marking }: Props) => {
  const { t } = useLingui()
  const { selected } = marking
  return (
    <div className="flex flex-wrap gap-2">
      {shapes.map((shape) => (
        <ToolButton
          key={shape}
          words={t(SHAPE_NAMES[shape])}
          sign={SIGNS[shape]}
          pressed={hand === shape}
          onClick={() => onHand(shape)}
        />
      ))}
      <ToolButton
        words={t`Look around and select`}
        sign={SIGNS.move}
        pressed={hand === 'move'}
        onClick={() => onHand('move')}
      />
      <ZoomButtons zoom={zoom} />
      <HistoryButtons history={marking.history} />
      <ToolButton
        words={t`Copy the selected one`}
        sign="M9 9h11v11H9zM5 15H4V4h11v1"
        disabled={selected === undefined}
        onClick={() => selected && marking.copy(selected)}
      />
      <ToolButton
        words={t`Delete the selected one`}
        sign="M5 7h14M10 7V4h4v3m-7 0 1 13h8l1-13"
        disabled={selected === undefined}
        onClick={() => selected && marking.remove(selected.id)}
      />
    </div>
  )
}

/** What to do next, in a sentence. */
export const Hint = ({ id, hand, sketch }: { id: string; hand: Hand; sketch: Sketch | null }) => (
  <p id={id} className="text-sm text-muted">
    <HintWords hand={hand} sketch={sketch} />
  </p>
)

const HintWords = ({ hand, sketch }: { hand: Hand; sketch: Sketch | null }) => {
  if (hand === 'move') return <Trans>Drag to look around, press a mark to select it.</Trans>
  if (hand === 'point') return <Trans>Press where the point belongs.</Trans>
  if (hand === 'polygon')
    return sketch === null ? (
      <Trans>Press corner after corner.</Trans>
    ) : (
      <Trans>Press the first corner again to finish.</Trans>
    )
  if (hand === 'line')
    return sketch === null ? (
      <Trans>Press point after point.</Trans>
    ) : (
      <Trans>Press the last point again to finish.</Trans>
    )
  return sketch === null ? (
    <Trans>Drag from corner to corner, or press two corners.</Trans>
  ) : (
    <Trans>Now press the opposite corner.</Trans>
  )
}

/** While something is begun: finish, one step back, let it go. */
export const SketchButtons = ({ marking }: { marking: Marking }) => {
  const { sketch } = marking
  if (sketch === null) return null
  const { shape, points } = sketch
  return (
    <div className="absolute inset-x-2 bottom-2 flex flex-wrap justify-center gap-2">
      {isPath(shape) && (
        <>
          <Shield>
            <Button
              look="primary"
              disabled={points.length < FEWEST_POINTS[shape]}
              onClick={marking.finish}
            >
              <Trans>Finish</Trans>
            </Button>
          </Shield>
          <Shield>
            <Button onClick={marking.back}>
              <Trans>One point back</Trans>
            </Button>
          </Shield>
        </>
      )}
      <Shield>
        <Button onClick={marking.drop}>
          <Trans>Let it go</Trans>
        </Button>
      </Shield>
    </div>
  )
}

/** A button over the picture: a press on it is none on the picture. */
const Shield = ({ children }: { children: ReactNode }) => (
  <span onPointerDown={(event) => event.stopPropagation()}>{children}</span>
)
