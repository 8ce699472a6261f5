/** What holds after every step of any life, read from the tables as they stand. */
import { expect } from 'vitest'
import type { Life } from './lives.ts'

/** Rows that break a promise; each query finds none. */
const BROKEN: Readonly<Record<string, string>> = {
  'nobody who works is debited for a requester or the platform': `
    select t.id from ledger_transfer t
    where t.debit_kind = 'worker_earned' and not (t.credit_kind = 'payout' or starts_with(t.credit_kind, 'hold_'))`,
  'approved work was paid to whoever did it, whole': `
    select a.id from assignment a join job j on j.id = a.job_id
    where a.status = 'approved' and not a.paid_elsewhere and a.paid_minor > (
      select coalesce(sum(t.amount), 0) from ledger_transfer t
        join ledger_account c on c.id = t.credit_account
      where t.credit_kind = 'worker_earned' and c.owner = a.worker_id::text
        and (t.about = a.id or t.about in (select d.id from debt d where d.about = a.id)))`,
  'what was earned is payable, on its way, held in law, or paid': `
    select a.owner from ledger_account a
    where a.kind = 'worker_earned' and a.credits_posted < a.debits_posted + a.debits_pending`,
  'whoever is restricted has a live decision of a human': `
    select s.worker_id from worker_standing s
    where s.status <> 'active' and not exists (
      select from restriction r join decision d on d.id = r.decision_id
        join operator o on o.person_id = d.author_id
      where r.decision_id = s.decision_id and r.ended_at is null)
    and not exists (select from case_record c
      where c.worker_id = s.worker_id and s.status = 'probation' and c.closed_at is null)`,
  'work has a clock until it has an end': `
    select id from assignment where case status
      when 'active' then expires_at is null
      when 'submitted' then auto_approve_at is null
      when 'changes_requested' then auto_approve_at is null
      when 'rejection_proposed' then answer_by is null
      when 'appealed' then answer_by is null
      else false end`,
  'a case has a clock until it is closed': `
    select id from case_record
    where (due_at is null) <> (status in ('closed', 'rectified', 'lapsed'))`,
  'a restriction has its end, or is an end': `
    select decision_id from restriction
    where ended_at is null and due_at is null and effect <> 'terminated'`,
  'an announced end has its day, and a debt its penalty': `
    select id from project where status = 'winding_down' and ends_at is null
    union all select id from debt where ground <> 'chargeback' and penalty_at is null`,
  'a hold has its end': `select id from hold where status = 'held' and expires_at is null`,
  'a job that gives out places ends by itself': `
    select id from job where status in ('open', 'paused') and deadline is null`,
}

/** What was due is done: only asked when the loops have had their turn. */
const OVERDUE = (now: string): Readonly<Record<string, string>> => ({
  'no silence is overdue': `
    select id from assignment where coalesce(auto_approve_at, answer_by) <= ${now}
      and status in ('submitted', 'rejection_proposed', 'appealed')
      and not exists (select from rejection_hold h where h.job_id = assignment.job_id)`,
  'no hold on a place is overdue': `
    select id from assignment where status = 'active' and expires_at <= ${now}`,
  'no case is overdue': `select id from case_record where due_at <= ${now}`,
  'no restriction is overdue': `
    select decision_id from restriction where ended_at is null and due_at <= ${now}`,
  'no hold of money is overdue': `
    select id from hold where status = 'held' and expires_at <= ${now}`,
  'no end is overdue': `
    select id from project where status = 'winding_down' and ends_at <= ${now}
    union all select project_id from project_fee where paid_at is null and amount_minor > 0`,
})

export const checkPromises = async ({ world }: Life, settled: boolean): Promise<void> => {
  const now = `'${world.clock.now().toISOString()}'::timestamptz`
  const asked = { ...BROKEN, ...(settled ? OVERDUE(now) : {}) }
  for (const [promise, query] of Object.entries(asked))
    expect(await world.look(query), promise).toEqual([])
  const { ok, trial_balance } = await world.audit()
  expect({ ok, sums: Object.values(trial_balance).every((sum) => sum === 0n) }).toEqual({
    ok: true,
    sums: true,
  })
}

/** At the end everybody takes all they have but what is held, whatever was decided about them. */
export const takeEverything = async ({ world, workers }: Life): Promise<void> => {
  for (const worker of workers) {
    const { available } = await world.call('getEarnings', worker, {})
    if (available.length > 0) await world.call('withdraw', worker, {})
    expect((await world.call('getEarnings', worker, {})).available).toEqual([])
    await world.call('exportRecord', worker, {})
  }
}
