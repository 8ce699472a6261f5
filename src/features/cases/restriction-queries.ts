/** SQL about what decisions impose, and how a person stands by it. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Standing } from '../standing/standing-schemas.ts'
import type { Outcome } from './case-schemas.ts'

export type RestrictionRow = {
  decision_id: Uuid
  case_id: Uuid
  worker_id: Uuid
  effect: Exclude<Outcome, 'none'>
  imposes: string
  in_force_from: Date
  began_at: Date | null
  ends_at: Date | null
  due_at: Date | null
  ended_at: Date | null
}

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

export type NewRestriction = {
  decision_id: Uuid
  worker_id: Uuid
  effect: Exclude<Outcome, 'none'>
  requester_id: Uuid | null
  in_force_from: Date
  ends_at: Date | null
  stood_before: Standing
  now: Date
}

/** Begins at once, or waits for its day. */
export const insertRestriction = (tx: Transaction, r: NewRestriction) => {
  const begins = r.in_force_from <= r.now
  const due_at = begins ? r.ends_at : r.in_force_from
  return sql`
    insert into restriction (decision_id, worker_id, effect, imposes, requester_id, in_force_from,
      began_at, ends_at, due_at, stood_before)
    values (${r.decision_id}, ${r.worker_id}, ${r.effect}, ${begins ? r.effect : 'nothing'},
      ${r.requester_id}, ${r.in_force_from}, ${begins ? r.now : null}, ${r.ends_at}, ${due_at},
      ${r.stood_before})`.execute(tx)
}

/** The restrictions of a case that have not ended, kept from changing; the interim one first. */
export const lockRestrictions = async (tx: Transaction, case_id: Uuid): Promise<RestrictionRow[]> =>
  (
    await sql<RestrictionRow>`
      select r.*, d.case_id from restriction r join decision d on d.id = r.decision_id
      where d.case_id = ${case_id} and r.ended_at is null
      order by d.decided_at, d.id for no key update of r`.execute(tx)
  ).rows

/** Which case the restriction of a decision belongs to. */
export const findRestriction = async (tx: Transaction, decision_id: Uuid) =>
  one(
    await sql<{ case_id: Uuid }>`
      select d.case_id from restriction r join decision d on d.id = r.decision_id
      where r.decision_id = ${decision_id}`.execute(tx),
  )

/** The restriction of one decision, kept from changing. */
export const lockRestriction = async (tx: Transaction, decision_id: Uuid) =>
  one(
    await sql<RestrictionRow>`
      select r.*, d.case_id from restriction r join decision d on d.id = r.decision_id
      where r.decision_id = ${decision_id} for no key update of r`.execute(tx),
  )

/** From its day on. */
export const beginRestriction = (
  tx: Transaction,
  { decision_id, effect, ends_at }: RestrictionRow,
  now: Date,
) =>
  sql`update restriction set imposes = ${effect}, began_at = ${now}, due_at = ${ends_at}
    where decision_id = ${decision_id}`.execute(tx)

export type EndReason = 'time' | 'overturned' | 'lapsed' | 'replaced' | 'lifted'

/** For good. */
export const endRestriction = (
  tx: Transaction,
  decision_id: Uuid,
  { reason, now }: { reason: EndReason; now: Date },
) =>
  sql`update restriction
    set imposes = 'nothing', ended_at = ${now}, ended_by = ${reason}, due_at = null
    where decision_id = ${decision_id}`.execute(tx)

/** Nobody answered: what is left is probation, for a while, and no longer than was decided. */
export const lapseToProbation = (
  tx: Transaction,
  decision_id: Uuid,
  { now, ends_at }: { now: Date; ends_at: Date },
) =>
  sql`update restriction
    set imposes = 'probation', lapsed_at = ${now},
      ends_at = least(ends_at, ${ends_at}), due_at = least(ends_at, ${ends_at})
    where decision_id = ${decision_id}`.execute(tx)

/** Everything that is imposed on somebody now; the one that lasts longest comes first. */
export const imposedOn = async (tx: Transaction, worker_id: Uuid) =>
  (
    await sql<{ decision_id: Uuid; imposes: Standing }>`
      select decision_id, imposes from restriction
      where worker_id = ${worker_id} and ended_at is null
        and imposes in ('probation', 'restricted', 'suspended', 'terminated')
      order by ends_at desc nulls first, decision_id`.execute(tx)
  ).rows

/** How somebody stands by the decisions in force; nothing is written where nothing changes. */
export const setStanding = (
  tx: Transaction,
  s: { worker_id: Uuid; status: Standing; decision_id: Uuid | null; now: Date },
) =>
  sql`
    insert into worker_standing as w (worker_id, status, decision_id, changed_at)
    select ${s.worker_id}::uuid, ${s.status}::text, ${s.decision_id}::uuid, ${s.now}::timestamptz
    where ${s.status}::text <> 'active'
      or exists (select from worker_standing where worker_id = ${s.worker_id})
    on conflict (worker_id) do update
      set status = excluded.status, decision_id = excluded.decision_id,
          changed_at = excluded.changed_at
      where (w.status, w.decision_id) is distinct from (excluded.status, excluded.decision_id)`.execute(
    tx,
  )

/** Restrictions that begin or end now. */
export const restrictionsDue = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ decision_id: Uuid }>`
      select decision_id from restriction where due_at <= ${now}
      order by due_at limit ${limit}`.execute(tx)
  ).rows.map(({ decision_id }) => decision_id)
