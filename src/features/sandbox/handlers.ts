import { createSandboxRequesterHandler } from './create-sandbox-requester.ts'
import { createSandboxWorkerHandler } from './create-sandbox-worker.ts'

/** The handlers of `sandbox`, by the name of their operation. */
export const sandboxHandlers = {
  createSandboxRequester: createSandboxRequesterHandler,
  createSandboxWorker: createSandboxWorkerHandler,
}
