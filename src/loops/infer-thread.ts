/** The thread in which results of large jobs are worked out. */
import { parentPort, workerData } from 'node:worker_threads'
import { type InferenceTask, inferHere, type SentAnswer } from './infer-task.ts'

const { results, quality } = inferHere(workerData as InferenceTask)
parentPort?.postMessage({ results, quality: quality() } satisfies SentAnswer)
