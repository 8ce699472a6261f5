import { asWorker, handle } from '../handle.ts'
import { getWorkerProfile } from './contract.ts'
import { presentProfile } from './present-profile.ts'
import { findProfile } from './queries.ts'

export const getWorkerProfileHandler = handle(getWorkerProfile, async (context) =>
  presentProfile(context, await findProfile(context.tx, asWorker(context).worker_id)),
)
