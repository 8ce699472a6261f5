/** Whether results that are said to be 80 % sure are right 80 times in a hundred. */
import { framed, type PlotWords, percent, placesIn, SHARES } from './frame.ts'
import { ACCENT, line, type Shape, shape } from './shape.ts'

export type CalibrationPoint = { confidence: number; right: number; tasks: number }

/** Points on the diagonal are honest; above it results are better than said, below worse. */
export const calibrationPlot = (points: readonly CalibrationPoint[], words: PlotWords): Shape => {
  const most = Math.max(1, ...points.map(({ tasks }) => tasks))
  return framed(words, { across: SHARES, up: SHARES }, (area) => {
    const { across, up } = placesIn(area)
    const path = points
      .map(({ confidence, right }, i) => `${i === 0 ? 'M' : 'L'}${across(confidence)} ${up(right)}`)
      .join(' ')
    return [
      line(across(0), up(0), across(1), up(1), {
        'stroke-dasharray': '4 4',
        'stroke-opacity': 0.5,
      }),
      ...(path === '' ? [] : [shape('path', { d: path, fill: 'none', stroke: ACCENT })]),
      ...points.map(({ confidence, right, tasks }) =>
        shape(
          'circle',
          {
            ...{ cx: across(confidence), cy: up(right), r: 3 + 9 * Math.sqrt(tasks / most) },
            ...{ fill: ACCENT, 'fill-opacity': 0.75 },
          },
          shape('title', {}, `${percent(confidence)} → ${percent(right)} (${tasks})`),
        ),
      ),
    ]
  })
}
