/** What is in hand, in pixels of the screen: the selected region with its handles, and what is being drawn. */
import { cornersOf } from '../../../../src/forms/shapes/outline.ts'
import type { Region, Spot } from '../../../../src/forms/shapes/region.ts'
import type { View } from '../parts/use-zoom.ts'
import { isBoxLike, type Sketch, toScreen } from './board.ts'
import { boxBetween, gripsOf } from './edit.ts'

type Selected = { region: Region; view: View; colour: string; name: string; grips: boolean }

const linesOf = (region: Region, view: View): string =>
  cornersOf(region)
    .map((spot) => toScreen(view, spot).map(Math.round).join(','))
    .join(' ')

const Outline = ({ region, view, colour }: Pick<Selected, 'region' | 'view' | 'colour'>) => {
  if (region.shape === 'point') {
    const [x, y] = toScreen(view, [region.x, region.y])
    return (
      <g fill="none">
        <circle cx={x} cy={y} r="11" stroke="#fff" strokeWidth="5" />
        <circle cx={x} cy={y} r="11" stroke={colour} strokeWidth="2.5" />
        <circle cx={x} cy={y} r="2.5" fill={colour} />
      </g>
    )
  }
  const points = linesOf(region, view)
  const Line = region.shape === 'line' ? 'polyline' : 'polygon'
  const fill = region.shape === 'line' ? 'none' : colour
  return (
    <g strokeLinejoin="round">
      <Line points={points} fill="none" stroke="#fff" strokeWidth="6" />
      <Line points={points} fill={fill} fillOpacity="0.15" stroke={colour} strokeWidth="3" />
    </g>
  )
}

/** White with a rim, so that it is seen on any picture. */
const Grips = ({ region, view, colour }: Pick<Selected, 'region' | 'view' | 'colour'>) =>
  gripsOf(region, view.scale).map(({ handle, spot }) => {
    const [x, y] = toScreen(view, spot)
    const key = JSON.stringify(handle)
    const small = handle.kind === 'between'
    return handle.kind === 'side' ? (
      <rect
        key={key}
        x={x - 5}
        y={y - 5}
        width="10"
        height="10"
        fill="#fff"
        stroke={colour}
        strokeWidth="2"
      />
    ) : (
      <circle
        key={key}
        cx={x}
        cy={y}
        r={small ? 4 : 6.5}
        fill="#fff"
        stroke={colour}
        strokeWidth="2"
        strokeOpacity={small ? 0.7 : 1}
      />
    )
  })

export const SelectedRegion = ({ region, view, colour, name, grips }: Selected) => {
  const corners = cornersOf(region).map((spot) => toScreen(view, spot))
  const left = Math.min(...corners.map(([x]) => x))
  const top = Math.min(...corners.map(([, y]) => y))
  return (
    <g>
      <Outline region={region} view={view} colour={colour} />
      {grips && <Grips region={region} view={view} colour={colour} />}
      {name !== '' && (
        <text
          x={Math.max(4, left)}
          y={Math.max(16, top - 10)}
          className="text-sm font-semibold"
          fill={colour}
          stroke="#fff"
          strokeWidth="4"
          paintOrder="stroke"
        >
          {name}
        </text>
      )}
    </g>
  )
}

type SketchProps = {
  sketch: Sketch
  at: Spot | undefined
  view: View
  colour: string
  size: { width: number; height: number }
}

/** What is begun: with a broken line to where the next press would go. */
export const SketchView = ({ sketch, at, view, colour, size }: SketchProps) => {
  const { shape, points } = sketch
  const [first] = points
  if (first === undefined) return null
  const boxed = isBoxLike(shape) && at !== undefined
  const spots = at === undefined ? points : [...points, at]
  const [x, y] = toScreen(view, first)
  return (
    <g fill="none" stroke={colour} strokeWidth="2.5">
      {boxed ? (
        <Outline
          region={{
            id: '',
            shape: shape === 'ellipse' ? 'ellipse' : 'box',
            ...boxBetween(first, at, size),
          }}
          view={view}
          colour={colour}
        />
      ) : (
        <>
          <polyline
            points={spots.map((spot) => toScreen(view, spot).join(',')).join(' ')}
            stroke="#fff"
            strokeWidth="6"
          />
          <polyline
            points={spots.map((spot) => toScreen(view, spot).join(',')).join(' ')}
            strokeDasharray="6 4"
          />
        </>
      )}
      {points.slice(1).map((spot) => {
        const [cx, cy] = toScreen(view, spot)
        return <circle key={spot.join()} cx={cx} cy={cy} r="4" fill="#fff" />
      })}
      <circle cx={x} cy={y} r="8" fill="#fff" />
    </g>
  )
}

/** The cross that the arrow keys move. */
export const Cross = ({ at, view }: { at: Spot; view: View }) => {
  const [x, y] = toScreen(view, at)
  const d = `M${x - 16} ${y}h12m8 0h12M${x} ${y - 16}v12m0 8v12`
  return (
    <g fill="none" strokeLinecap="round">
      <path d={d} stroke="#fff" strokeWidth="6" />
      <path d={d} stroke="#111" strokeWidth="2.5" />
    </g>
  )
}
