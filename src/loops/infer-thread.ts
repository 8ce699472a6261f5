/** The thread in which results of large jobs are worked out: one task in, one answer out. */
import { parentPort, workerData } from 'node:worker_threads'
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
export type InferenceAnswer = { results: [string, FormResult][]; quality: ItemQuality[] }

const { form, methods, answered, known } = workerData as InferenceTask
const { results, quality } = inferForm(requireForm(form), answered, methods, known)
parentPort?.postMessage({ results: [...results], quality: quality() } satisfies InferenceAnswer)
