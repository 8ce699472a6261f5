/** What every model of categorical answers takes and gives. */
import type { LabelTable } from '../answers/label-table.ts'

export type FitOptions = {
  /** Per task, the label known to be right, or −1. Clamped: the model takes it as certain. */
  gold?: Int32Array
  /** Rounds after which a model stops even if it still moves. */
  rounds?: number
  /** Mean change of the posteriors, per task, under which a model has converged. */
  tolerance?: number
}

export type Fit = {
  /** Probability of each label per task: task × label. Rows sum to 1. */
  posterior: Float64Array
  /**
   * Probability that a worker says a label when a class is right: worker × label × class. Missing
   * for models that weigh workers without saying how they err.
   */
  confusion?: Float64Array
  /** How frequent each class is. */
  prior?: Float64Array
  /** Log-likelihood of the answers under the model, where it has one. */
  logLikelihood?: number
  rounds: number
  converged: boolean
}

/** A model: answers in, posteriors out. Deterministic. */
export type Model = (table: LabelTable, options?: FitOptions) => Fit
