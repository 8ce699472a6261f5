/**
 * Whether a model has lost a label. Models with hidden classes can find the right groups of tasks and
 * give two of them the same name; then a label that wins many votes hardly occurs any more.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at } from '../mathematics/vectors.ts'
import { voteShares, winnersOf } from './majority-vote.ts'

/** Share of the tasks from which a label that wins the vote must occur in a model. */
const WORTH_MINDING = 0.02
/** A model is trusted in full while each such label has this share of the tasks it won by vote. */
const EXPECTED = 0.4

/** Mean of each label over the tasks. */
const frequencies = (posterior: Float64Array, labels: number): Float64Array => {
  const sums = new Float64Array(labels)
  const tasks = Math.max(1, posterior.length / Math.max(1, labels))
  for (let i = 0; i < posterior.length; i++) add(sums, i % labels, at(posterior, i) / tasks)
  return sums
}

/** How often each label wins the vote, as a share of the tasks. */
export const voteFrequencies = (table: LabelTable): Float64Array =>
  frequencies(winnersOf(voteShares(table), table.labels.length), table.labels.length)

/** 1 for a model that kept all labels, falling to 0 as it loses one of them. */
export const keptLabels = (votes: Float64Array, posterior: Float64Array): number => {
  const found = frequencies(posterior, votes.length)
  let kept = 1
  for (let k = 0; k < votes.length; k++)
    if (at(votes, k) >= WORTH_MINDING)
      kept = Math.min(kept, at(found, k) / (EXPECTED * at(votes, k)))
  return kept
}
