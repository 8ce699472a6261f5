/** The plots of `fairhand aggregate`, as SVG files in a folder. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Aggregated } from '../../features/quality/offline/aggregate.ts'
import { calibrationPlot } from '../../plots/calibration.ts'
import { confusionPlot } from '../../plots/confusion.ts'
import { countShares, histogramPlot } from '../../plots/histogram.ts'
import { type Shape, svgFile } from '../../plots/shape.ts'
import { UsageError } from '../exit-code.ts'

type Shown = Pick<Aggregated, 'report'> & ReturnType<Aggregated['plots']>

const agreement = ({ unity, report }: Shown): Shape => {
  const [figure] = report.agreement
  const value = figure?.value?.toFixed(3) ?? 'not defined'
  const range = figure?.interval
    ? ` (${figure.interval.low.toFixed(3)} to ${figure.interval.high.toFixed(3)})`
    : ''
  const same = ['categorical', 'ordinal', 'pairwise'].includes(report.type)
  return histogramPlot(countShares(unity), {
    title: 'How far people agree',
    note: `Krippendorff’s alpha ${value}${range}`,
    across: same ? 'share of people who gave the most frequent answer' : 'how near two answers are',
    up: 'tasks',
  })
}

const certainty = ({ calibration, report }: Shown): Shape | undefined => {
  if (calibration === undefined) return undefined
  const points = calibration.flatMap((bin) =>
    bin.right === null ? [] : [{ ...bin, right: bin.right }],
  )
  if (points.length > 0)
    return calibrationPlot(points, {
      title: 'Said and true',
      note: `${report.default.method}; larger circles are more tasks; on the line is honest`,
      across: 'confidence said',
      up: 'right',
    })
  const counts = new Array<number>(10).fill(0)
  for (const { confidence, tasks } of calibration) {
    const bar = Math.min(9, Math.floor(confidence * 10))
    counts[bar] = (counts[bar] ?? 0) + tasks
  }
  return histogramPlot(counts, {
    title: 'How sure the results are',
    note: `${report.default.method}; nothing is known to compare with`,
    across: 'confidence',
    up: 'tasks',
  })
}

const confusion = ({ confusion: table, report }: Shown): Shape | undefined =>
  table === undefined
    ? undefined
    : confusionPlot(table, {
        title: 'What is taken for what',
        note: report.scored > 0 ? 'results against known answers' : 'answers against results',
        across: report.scored > 0 ? 'result' : 'answer',
        up: report.scored > 0 ? 'known answer' : 'result',
      })

/** Writes the plots that make sense for the type, into a folder that is made if need be. */
export const writePlots = (folder: string, found: Aggregated): void => {
  const shown = { report: found.report, ...found.plots() }
  const plots = {
    agreement: shown.unity.length > 0 ? agreement(shown) : undefined,
    calibration: certainty(shown),
    confusion: confusion(shown),
  }
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, plot] of Object.entries(plots))
      if (plot !== undefined) writeFileSync(join(folder, `${name}.svg`), svgFile(plot))
  } catch (error) {
    throw new UsageError(`${folder} cannot be written: ${(error as Error).message}`)
  }
}
