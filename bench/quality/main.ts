/**
 * Benchmarks of the quality engine: `node bench/quality/main.ts <folder of data sets> [<folder of
 * comparisons>]`. Prints tables; asserts nothing. Without a folder only what is made up is measured.
 */
import { benchSaved } from './answers-saved.ts'
import { benchComparisons } from './comparisons.ts'
import { benchHardJobs } from './hard-jobs.ts'
import { benchLabels } from './label-sets.ts'
import { benchBoxes, benchNumbers, benchRankings, benchTexts } from './other-sets.ts'
import { type DataSet, readSets } from './read-set.ts'
import { benchSignals } from './signals.ts'
import { benchSpeed } from './speed.ts'

const OTHERS: Record<string, (set: DataSet) => void> = {
  numeric: benchNumbers,
  text: benchTexts,
  boxes: benchBoxes,
  ranking: benchRankings,
}

const [folder, comparisons] = process.argv.slice(2)
benchSpeed()
benchHardJobs()
if (folder !== undefined) {
  const sets = readSets(folder)
  const labels = sets.filter(({ kind }) => kind === 'categorical')
  benchLabels(labels)
  benchSignals(labels)
  benchSaved(labels)
  for (const set of sets) OTHERS[set.kind]?.(set)
}
if (comparisons !== undefined) benchComparisons(comparisons)
