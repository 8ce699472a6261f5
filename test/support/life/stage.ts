/** One job with its requester, an agent and a few workers, on the real product. */
import type { Caller } from '../../../src/kernel/caller.ts'
import { fromPublicId, type Uuid } from '../../../src/kernel/id.ts'
import { batchTerms } from '../forms.ts'
import { judges } from '../verdicts/contests.ts'
import type { World } from '../world.ts'
import type { Life } from './rules.ts'

export type Stage = {
  boss: Caller & { kind: 'member' }
  agent: Caller & { kind: 'agent' }
  workers: (Caller & { kind: 'worker' })[]
  /** Answers appeals, and looks at very many rejections. */
  judge: Caller & { kind: 'operator' }
  job_id: string
  jobUuid: Uuid
  /** Public ids of the tasks, in their order; filled as they are added. */
  tasks: string[]
}

/** What a random life begins with. */
export type Beginning = {
  funds: bigint
  reward: bigint
  overlap: number
  autoApprove: number
  /** Seconds from the beginning; null for none. */
  deadline: number | null
}

const LEASE = 600
const WORKERS = 4

export const secondsNow = (world: World): number => world.clock.now().getTime() / 1000

/** A draft, and the model of it. */
export const setStage = async (
  world: World,
  { funds, reward, overlap, autoApprove, deadline }: Beginning,
): Promise<{ stage: Stage; life: Life }> => {
  const boss = await world.requester(funds)
  const agent = await world.agent(boss)
  const workers = await Promise.all(Array.from({ length: WORKERS }, () => world.worker()))
  const now = secondsNow(world)
  const until = deadline === null ? null : now + deadline
  const job = await world.call('createJob', boss, {
    ...batchTerms({
      overlap,
      reward: { amount: (Number(reward) / 100).toFixed(2), currency: 'EUR' },
      estimated_seconds: 10,
      lease_seconds: LEASE,
      auto_approve_seconds: autoApprove,
    }),
    ...(until !== null && { deadline: new Date(until * 1000).toISOString() }),
  })
  const stage = {
    boss,
    agent,
    workers,
    judge: await judges(() => world).operator(),
    job_id: job.id,
    jobUuid: fromPublicId('job', job.id),
    tasks: [],
  }
  const life: Life = {
    now,
    status: 'draft',
    published: false,
    reward,
    overlap,
    tasks: 0,
    autoApprove,
    lease: LEASE,
    deadline: until,
    holds: [],
    available: funds,
    escrow: 0n,
    reserve: 0n,
    bonuses: 0n,
    earned: workers.map(() => 0n),
    batch: null,
    debts: [],
  }
  return { stage, life }
}
