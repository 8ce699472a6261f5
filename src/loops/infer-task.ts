/** Inferring the results of one job, wherever it is done: one task in, one answer out. */
import { requireForm } from '../features/jobs/terms.ts'
import type {
  Answered,
  ItemMethods,
  ItemQuality,
  Known,
} from '../features/results/inference/answered.ts'
import { inferForm } from '../features/results/inference/infer-form.ts'
import type { FormResult } from '../forms/aggregate.ts'

export type InferenceTask = {
  form: unknown
  methods: ItemMethods
  answered: Answered[]
  known: Known[]
}
export type InferenceAnswer = { results: [string, FormResult][]; quality: () => ItemQuality[] }
/** The same as it comes from a thread. */
export type SentAnswer = { results: [string, FormResult][]; quality: ItemQuality[] }

/** Here and now; how far people agree is worked out when asked for. */
export const inferHere = ({ form, methods, answered, known }: InferenceTask): InferenceAnswer => {
  const { results, quality } = inferForm(requireForm(form), answered, methods, known)
  return { results: [...results], quality }
}
