/**
 * A past, so that what is measured happens in full tables: jobs of which half is answered and paid, and
 * requesters that topped up ever so often. Written by the server’s superuser past triggers and foreign
 * keys, but in states that the product could have made: the audit of the ledger must find nothing.
 * There are no receipts and no events of it.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Transaction } from '../../src/database/pool.ts'
import { fromPublicId, type Uuid } from '../../src/kernel/id.ts'
import { LIMITS } from '../../src/kernel/limits.ts'
import { audit } from '../../src/ledger/audit.ts'
import { earnedOf, feesOf } from '../../src/ledger/chart.ts'
import { openAccounts } from '../../src/ledger/post.ts'
import { type Site, settleDown } from './site.ts'
import { ANSWERS, makeOpenJobs, makeRequesters, makeWorkers } from './stage.ts'

const JOBS = 100
const PEOPLE = 1_000
/** Numbers of these people, far from those of the measurements. */
const FIRST = 10_000_000
/** Rows of the ledger that are written at a time. */
const CHUNK = 500_000

/** Makes `tasks` tasks in a hundred open jobs, half of them paid, and `transfers` transfers in all. */
export const makePast = async (
  site: Site,
  { tasks, transfers }: { tasks: number; transfers: number },
): Promise<void> => {
  const each = Math.ceil(tasks / JOBS)
  await makeWorkers(site, FIRST, FIRST + PEOPLE - 1)
  const jobs = await makeOpenJobs(site, await makeRequesters(site, JOBS), each)
  await site.inside.transaction().execute(openTheirAccounts)
  for (const { id } of jobs)
    await asIfDone(site, (tx) => answerAndPay(tx, fromPublicId('job', id), Math.floor(each / 2)))
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from ledger_transfer`.execute(site.inside)
  for (let left = transfers - Number(rows[0]?.count ?? 0n); left > 0; left -= CHUNK)
    await asIfDone(site, (tx) => topUp(tx, Math.min(left, CHUNK)))
  await asIfDone(site, addUp)
  await untilSealed(site)
  await settleDown(site)
  const { ok, differences } = await audit(site.inside)
  if (!ok) throw new Error(`the books do not balance: ${JSON.stringify(differences, textOf)}`)
}

/** The instance seals its ledger all the while; it would still be at it while others measure. */
const untilSealed = async ({ inside }: Site): Promise<void> => {
  const left = async () => {
    const { rows } = await sql<{ sealed: boolean }>`
      select position >= (select max(position) from ledger_transfer) as sealed
      from ledger_seal`.execute(inside)
    return rows[0]?.sealed === false
  }
  while (await left()) await sleep(1000)
}

const textOf = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

/** In one transaction that fires no trigger. */
const asIfDone = (site: Site, work: (tx: Transaction) => Promise<void>): Promise<void> =>
  site.inside.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await work(tx)
  })

const openTheirAccounts = async (tx: Transaction): Promise<void> => {
  const { rows } = await sql<{ id: Uuid }>`select id from worker`.execute(tx)
  const parts = Array.from({ length: LIMITS.platform_account_parts }, (_, part) => part)
  const fees = parts.map((part) => feesOf('EUR', part))
  await openAccounts(tx, [...rows.map(({ id }) => earnedOf(id, 'EUR')), ...fees])
}

/** The first `count` tasks of a job: handed in, approved and paid. The next ones were given out to nobody yet. */
const answerAndPay = async (tx: Transaction, job_id: Uuid, count: number): Promise<void> => {
  await sql`delete from place where job_id = ${job_id}`.execute(tx)
  await sql`update job set next_ordinal = ${count}::int + 1 where id = ${job_id}`.execute(tx)
  await sql`
    update task set status = 'done' where job_id = ${job_id} and ordinal <= ${count}`.execute(tx)
  await sql`
    with crowd as (select id, row_number() over (order by id) as n from worker limit ${PEOPLE}::int)
    insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
      terms_version, claimed_at, expires_at, first_submitted_at, submitted_at, decided_at, revision,
      paid_minor, fee_minor)
    select gen_random_uuid(), t.job_id, t.id, 1, t.ordinal, crowd.id, 'approved', 1, now(),
      now() + interval '1 hour', now(), now(), now(), 1, j.reward_minor,
      j.reward_minor * t.ordinal * j.fee_basis_points / 10000
        - j.reward_minor * (t.ordinal - 1) * j.fee_basis_points / 10000
    from job j join task t on t.job_id = j.id join crowd on crowd.n = 1 + t.ordinal % ${PEOPLE}::int
    where j.id = ${job_id} and t.ordinal <= ${count}`.execute(tx)
  await sql`
    insert into submission (assignment_id, revision, answers, submitted_at)
    select id, 1, ${JSON.stringify(ANSWERS.answers)}, now() from assignment
    where job_id = ${job_id}`.execute(tx)
  await sql`
    insert into assignment_history (assignment_id, event, from_status, to_status, caller, created_at)
    select a.id, event, from_status, to_status, 'bench', now()
    from assignment a, (values ('claim', null, 'active'), ('submit', 'active', 'submitted'),
      ('approve', 'submitted', 'approved')) as step (event, from_status, to_status)
    where a.job_id = ${job_id}`.execute(tx)
  await payThem(tx, job_id)
}

/** The rewards and fees of a job’s assignments, out of the parts of its escrow. */
const payThem = async (tx: Transaction, job_id: Uuid): Promise<void> => {
  await sql`
    insert into ledger_transfer (id, journal_id, line, debit_account, credit_account, debit_kind,
      credit_kind, currency, amount, phase, reason, about, actor, created_at)
    select gen_random_uuid(), a.id, line, e.id, to_account, e.kind, to_kind, e.currency, amount,
      'single', reason, a.id, 'bench', now()
    from assignment a join job j on j.id = a.job_id
      join ledger_account e on e.kind = 'job_escrow' and e.owner = j.id::text
        and e.part = a.ordinal % j.escrow_parts
      join ledger_account w on w.kind = 'worker_earned' and w.owner = a.worker_id::text
      join ledger_account f on f.kind = 'platform_fees' and f.currency = e.currency
        and f.part = a.ordinal % ${LIMITS.platform_account_parts}::int
      cross join lateral (values
        (1, w.id, w.kind, a.paid_minor, 'pay_reward'),
        (2, f.id, f.kind, a.fee_minor, 'pay_fee')) as paid (line, to_account, to_kind, amount, reason)
    where a.job_id = ${job_id} and amount > 0`.execute(tx)
}

/** So many deposits of one cent, of one requester after the other. */
const topUp = async (tx: Transaction, count: number): Promise<void> => {
  await sql`
    with outside as (select * from ledger_account where kind = 'world' and currency = 'EUR' limit 1),
      held as (select *, row_number() over (order by id) as n, count(*) over () as all_of_them
        from ledger_account where kind = 'requester_available' and currency = 'EUR')
    insert into ledger_transfer (id, journal_id, line, debit_account, credit_account, debit_kind,
      credit_kind, currency, amount, phase, reason, about, actor, created_at)
    select gen_random_uuid(), gen_random_uuid(), 1, outside.id, held.id, outside.kind, held.kind,
      held.currency, 1, 'single', 'deposit', gen_random_uuid(), 'bench', now()
    from generate_series(1, ${count}::int) number
      join held on held.n = 1 + number % held.all_of_them, outside`.execute(tx)
}

/** Every balance anew, from the transfers. */
const addUp = async (tx: Transaction): Promise<void> => {
  await sql`
    update ledger_account a set credits_posted = moved.credits, debits_posted = moved.debits
    from (
      select account, sum(credit) as credits, sum(debit) as debits
      from ledger_transfer cross join lateral
        (values (debit_account, amount, 0), (credit_account, 0, amount)) side (account, debit, credit)
      where phase = 'single' group by account) moved
    where a.id = moved.account`.execute(tx)
}
