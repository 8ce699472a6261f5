import { asWorker, fail, handle } from '../handle.ts'
import { getCapture } from './contract.ts'
import { presentCapture } from './present-capture.ts'
import { findCapture } from './queries.ts'

/** One’s own; that of somebody else is not there. */
export const getCaptureHandler = handle(getCapture, async (context, { capture_id }) =>
  presentCapture(
    context.instance,
    (await findCapture(context.tx, capture_id, asWorker(context).worker_id)) ?? fail('not_found'),
  ),
)
