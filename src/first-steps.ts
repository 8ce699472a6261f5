/** The first start of a sandbox: a funded requester and a worker, so that everything can be tried. */
import { execute, type Runtime } from './execute.ts'
import type { StartedInstance } from './features/identity/first-start.ts'
import { createSandboxRequester, createSandboxWorker } from './features/sandbox/contract.ts'
import { newUuid } from './kernel/id.ts'
import type { OperationSpec } from './kernel/operation.ts'
import { type Addresses, firstStart } from './welcome.ts'

/** The text of the first start, with a key and links made for it. */
export const firstSteps = async (
  runtime: Runtime,
  { operator_email: email, operator_link, operators }: StartedInstance,
  addresses: Addresses,
): Promise<string> => {
  const make = async (spec: unknown): Promise<Record<string, unknown>> =>
    (
      await execute(runtime, spec as OperationSpec, {
        caller: { kind: 'anonymous' },
        input: {},
        request_id: newUuid(),
      })
    ).output
  return firstStart({
    name: runtime.instance.name,
    addresses,
    operator: { email, link: operator_link?.url ?? null, alone: operators < 2 },
    sandbox: runtime.instance.livemode
      ? null
      : {
          key: String((await make(createSandboxRequester)).key),
          worker_link: String((await make(createSandboxWorker)).url),
        },
  })
}
