/** Everything that is marked, as few drawings: one path for each label, however many regions there are. */
import { memo } from 'react'
import type { Choice } from '../../../../src/forms/reading.ts'
import { cornersOf } from '../../../../src/forms/shapes/outline.ts'
import type { Region } from '../../../../src/forms/shapes/region.ts'
import { labelColour } from '../parts/label-colours.ts'

/** The drawing of a region; a point is a line of no length, which its round ends make a dot. */
export const pathOf = (region: Region): string => {
  const [first, ...rest] = cornersOf(region)
  if (first === undefined) return ''
  if (region.shape === 'point') return `M${first[0]} ${first[1]}h0`
  const lines = rest.map(([x, y]) => `L${x} ${y}`).join('')
  return `M${first[0]} ${first[1]}${lines}${region.shape === 'line' ? '' : 'Z'}`
}

/** For a label that is not on offer. */
const NO_COLOUR = '#4a4a4a'

/** The colour of a region by the place of its label in the list. */
export const colourOf = (region: Region, labels: readonly Choice[]): string => {
  const place = labels.findIndex(({ value }) => value === region.label)
  return place < 0 && labels.length > 0 ? NO_COLOUR : labelColour(Math.max(0, place))
}

type Props = {
  regions: readonly Region[]
  labels: readonly Choice[]
  /** Drawn elsewhere: the selected one. */
  without: string | undefined
}

type Layer = { colour: string; areas: string; lines: string; dots: string }

const layersOf = ({ regions, labels, without }: Props): Layer[] => {
  const layers = new Map<string, Layer>()
  for (const region of regions) {
    if (region.id === without) continue
    const colour = colourOf(region, labels)
    const layer = layers.get(colour) ?? { colour, areas: '', lines: '', dots: '' }
    layers.set(colour, layer)
    const kind = region.shape === 'point' ? 'dots' : region.shape === 'line' ? 'lines' : 'areas'
    layer[kind] += pathOf(region)
  }
  return [...layers.values()]
}

/** In pixels of the picture; lines keep their width at every scale. */
export const MarksLayer = memo((props: Props) => {
  const layers = layersOf(props)
  const thin = { vectorEffect: 'non-scaling-stroke' as const, strokeLinejoin: 'round' as const }
  const all = layers.map(({ areas, lines }) => areas + lines).join('')
  const dots = layers.map((layer) => layer.dots).join('')
  return (
    <g fill="none">
      <path d={all} stroke="#fff" strokeOpacity="0.8" strokeWidth="4.5" {...thin} />
      <path d={dots} stroke="#fff" strokeWidth="13" strokeLinecap="round" {...thin} />
      {layers.map(({ colour, areas, lines, dots: own }) => (
        <g key={colour} stroke={colour}>
          <path d={areas} fill={colour} fillOpacity="0.12" strokeWidth="2" {...thin} />
          <path d={lines} strokeWidth="2.5" {...thin} />
          <path d={own} strokeWidth="9" strokeLinecap="round" {...thin} />
        </g>
      ))}
    </g>
  )
})
