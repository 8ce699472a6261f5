import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { updateWorkerProfile } from './contract.ts'
import { presentProfile } from './present-profile.ts'
import { upsertProfile } from './queries.ts'

/** Replaces the whole; work in hand stays in hand whatever somebody says of themselves. */
export const updateWorkerProfileHandler = handle(
  updateWorkerProfile,
  async (context, { languages, country, region, devices }) => {
    const { worker_id } = asWorker(context)
    if (region !== null && !region.startsWith(`${country}-`))
      fail('invalid_input', 'The region lies in another country, or the country is missing.')
    const said = {
      languages: [...new Set(languages)].sort(),
      country,
      region,
      devices: [...new Set(devices)].sort(),
    }
    await upsertProfile(context.tx, worker_id, said, context.now)
    context.note({ subject: toPublicId('worker', worker_id) })
    return presentProfile(context, said)
  },
)
