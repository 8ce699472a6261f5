/** Takes the product's word where nobody can know: which place somebody got, and who won a race. */
import { toPublicId } from '../../../src/kernel/id.ts'
import type { World } from '../world.ts'
import type { Hold, Life } from './rules.ts'
import type { Stage } from './stage.ts'

/** The hold that a claim gave. */
export const newHold = async (
  world: World,
  life: Life,
  worker: number,
  { id }: { id: string },
): Promise<Hold> => {
  const [row] = (await holdRows(world)).filter((one) => toPublicId('assignment', one.id) === id)
  return {
    id,
    worker,
    task: row?.ordinal ?? 0,
    place: row?.place_number ?? 0,
    status: 'active',
    expires: life.now + life.lease,
    first: null,
    silence: null,
    rounds: 0,
    paid: null,
    contest: null,
  }
}

type HoldRow = {
  id: string
  worker_id: string
  ordinal: number
  place_number: number
  status: Hold['status']
  expires: number
  first: number | null
  silence: number | null
  rounds: number
  paid: bigint | null
}

const holdRows = (world: World, jobUuid?: string): Promise<HoldRow[]> => {
  const seconds = (column: string) => `extract(epoch from ${column})::float8`
  return world.look<HoldRow>(
    `select id, worker_id, ordinal, place_number, status, ${seconds('expires_at')} as expires,
       ${seconds('first_submitted_at')} as first, ${seconds('auto_approve_at')} as silence,
       change_rounds::int as rounds, paid_minor as paid
     from assignment ${jobUuid === undefined ? '' : `where job_id = '${jobUuid}'`} order by id`,
  )
}

/** Everything a race may change; what is contested was no part of it. */
export const learn = async (world: World, stage: Stage, life: Life): Promise<void> => {
  const rows = await holdRows(world, stage.jobUuid)
  const contests = new Map(life.holds.map(({ id, contest }) => [id, contest]))
  life.holds = rows.map(({ id, worker_id, ordinal, place_number, ...rest }) => ({
    ...rest,
    id: toPublicId('assignment', id),
    worker: stage.workers.findIndex((one) => one.worker_id === worker_id),
    task: ordinal,
    place: place_number,
    contest: contests.get(toPublicId('assignment', id)) ?? null,
  }))
  const [job] = await world.look<{ reward: bigint; status: Life['status'] }>(
    `select reward_minor as reward, status from job where id = '${stage.jobUuid}'`,
  )
  if (job !== undefined) Object.assign(life, job)
  const [aside] = await world.look<{ sum: bigint }>(
    `select coalesce(sum(credits_posted - debits_posted), 0)::bigint as sum from ledger_account
     where kind = 'job_reserve_floor' and owner = '${stage.jobUuid}'`,
  )
  life.reserve = aside?.sum ?? 0n
  const { available, in_escrow } = await world.call('getBalance', stage.boss, {})
  life.available = minorOf(available)
  life.escrow = minorOf(in_escrow) - life.reserve
  for (const [index, worker] of stage.workers.entries()) {
    const [sum] = (await world.call('getEarnings', worker, {})).available
    life.earned[index] = sum === undefined ? 0n : minorOf(sum)
  }
}

const minorOf = ({ amount }: { amount: string }): bigint => BigInt(amount.replace('.', ''))
