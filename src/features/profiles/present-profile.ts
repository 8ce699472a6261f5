import type { OutputOf } from '../../kernel/operation.ts'
import type { Context } from '../handle.ts'
import type { getWorkerProfile } from './contract.ts'
import { PROFILE_FACTS } from './facts.ts'
import type { ProfileRow } from './queries.ts'

/** What a worker said of themselves, with what each fact is for. */
export const presentProfile = (
  { instance }: Context,
  said: ProfileRow = { languages: [], country: null, region: null, devices: [] },
): OutputOf<typeof getWorkerProfile> => ({
  object: 'worker_profile',
  livemode: instance.livemode,
  ...said,
  facts: PROFILE_FACTS,
})
