/** All ways to infer labels, by the name a job or the command line gives. */
import type { LabelTable } from '../answers/label-table.ts'
import { blend } from './blend.ts'
import { cautiousVote } from './cautious-vote.ts'
import { correlatedClasses } from './correlated-classes.ts'
import { dawidSkene, shrunkDawidSkene } from './dawid-skene.ts'
import type { Fit, FitOptions, Model } from './fit.ts'
import { glad } from './glad.ts'
import { calibrate, goldTasks, learnCalibration } from './gold-lessons.ts'
import { mace } from './mace.ts'
import { agreementWith, clamp, majorityVote, wawa } from './majority-vote.ts'
import { oneCoin } from './one-coin.ts'
import { prototypeMixture } from './prototype-mixture.ts'
import { sharedError, temper } from './shared-error.ts'
import { weightedVote } from './weighted-vote.ts'

/** Models that multiply answers as if independent: their certainty is taken back. */
const SHARP = {
  cautious_vote: cautiousVote,
  one_coin: oneCoin,
  dawid_skene: dawidSkene,
  shrunk_dawid_skene: shrunkDawidSkene,
  glad,
  mace,
  prototypes: prototypeMixture,
  correlated_classes: correlatedClasses,
} satisfies Record<string, Model>

/** Models whose numbers are shares of votes. */
const SHARES = { majority_vote: majorityVote, wawa, weighted_vote: weightedVote } satisfies Record<
  string,
  Model
>

export type SingleMethod = 'blend' | keyof typeof SHARP | keyof typeof SHARES

/** Every method by itself, the default first. */
export const SINGLE_METHODS: readonly SingleMethod[] = [
  'blend',
  'majority_vote',
  'wawa',
  'cautious_vote',
  'one_coin',
  'dawid_skene',
  'shrunk_dawid_skene',
  'glad',
  'mace',
  'prototypes',
  'weighted_vote',
  'correlated_classes',
]

const tempered =
  (model: Model): Model =>
  (table, options = {}) => {
    const fit = model(table, options)
    const coin = oneCoin(table, options)
    temper(table, fit.posterior, sharedError(table, agreementWith(table, coin.posterior)))
    clamp(fit.posterior, table.labels.length, options.gold)
    return fit
  }

/** A model that also learns from gold how sure to be. */
const taughtByGold =
  (model: Model): Model =>
  (table, options = {}): Fit => {
    const { gold } = options
    if (gold === undefined || goldTasks(gold).length === 0) return model(table, options)
    const labels = table.labels.length
    const blind = model(table, { ...options, gold: gold.map(() => -1) })
    const calibration = learnCalibration(blind.posterior, gold, labels)
    const seeing = model(table, options)
    calibrate(seeing.posterior, calibration)
    clamp(seeing.posterior, labels, gold)
    return seeing
  }

/**
 * Runs one method with calibrated certainty. `raw` gives the model's own numbers instead, as other
 * programs print them.
 */
export const runMethod = (
  table: LabelTable,
  method: SingleMethod,
  options: FitOptions & { raw?: boolean } = {},
): Fit => {
  if (method === 'blend') return blend(table, options)
  const model = { ...SHARP, ...SHARES }[method]
  if (options.raw === true) return model(table, options)
  return taughtByGold(method in SHARP ? tempered(model) : model)(table, options)
}
