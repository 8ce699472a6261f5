/** SQL about decisions: the rows that the database only takes together. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { DECISION_KINDS, Grave, Outcome, RuleName } from './case-schemas.ts'
import type { Look } from './evidence-queries.ts'

export type DecisionKind = (typeof DECISION_KINDS)[number]
export type AnyOutcome = Outcome | 'upheld' | 'overturned'
export type DeciderRole = 'reviewer' | 'admin'

export type NewDecision = {
  id: Uuid
  case_id: Uuid
  worker_id: Uuid
  kind: DecisionKind
  outcome: AnyOutcome
  author_id: Uuid
  author_role: DeciderRole
  reviews: Uuid | null
  grave: Grave | null
  requester_id: Uuid | null
  decided_at: Date
  effective_at: Date
  ends_at: Date | null
}

export const insertDecision = (tx: Transaction, d: NewDecision) =>
  sql`
    insert into decision (id, case_id, worker_id, kind, outcome, author_id, author_role, reviews, grave,
      requester_id, decided_at, effective_at, ends_at)
    values (${d.id}, ${d.case_id}, ${d.worker_id}, ${d.kind}, ${d.outcome}, ${d.author_id},
      ${d.author_role}, ${d.reviews}, ${d.grave}, ${d.requester_id}, ${d.decided_at},
      ${d.effective_at}, ${d.ends_at})`.execute(tx)

export type StatementRow = {
  facts: string
  rule: RuleName
  rule_version: number
  data_used: string
  automation: string
  duration: string
  how_to_contest: string
  contact: string
}

export const insertStatement = (tx: Transaction, decision_id: Uuid, s: StatementRow) =>
  sql`
    insert into decision_statement (decision_id, facts, rule, rule_version, data_used, automation,
      duration, how_to_contest, contact)
    values (${decision_id}, ${s.facts}, ${s.rule}, ${s.rule_version}, ${s.data_used},
      ${s.automation}, ${s.duration}, ${s.how_to_contest}, ${s.contact})`.execute(tx)

/** What the decider looked at, and which of it the decision rests on. */
export const insertDecisionEvidence = (
  tx: Transaction,
  { decision_id, case_id }: { decision_id: Uuid; case_id: Uuid },
  look: Look & { relied_on: boolean },
) =>
  sql`
    insert into decision_evidence (decision_id, case_id, evidence_id, relied_on, opens, seconds)
    values (${decision_id}, ${case_id}, ${look.evidence_id}, ${look.relied_on}, ${look.opens},
      ${look.seconds})`.execute(tx)

/** A decision with its reasons and what has become of it. */
export type DecisionRow = StatementRow & {
  id: Uuid
  kind: DecisionKind
  outcome: AnyOutcome
  author_id: Uuid
  author_role: DeciderRole
  grave: Grave | null
  kept_from: string | null
  decided_at: Date
  effective_at: Date
  ends_at: Date | null
  imposes: string | null
  lapsed_at: Date | null
  ended_at: Date | null
  relied_on: Uuid[]
}

/** The decisions of a case, in their order. */
export const decisionsOf = async (tx: Transaction, case_id: Uuid): Promise<DecisionRow[]> =>
  (
    await sql<DecisionRow>`
      select d.id, d.kind, d.outcome, d.author_id, d.author_role, d.grave, q.name as kept_from,
        d.decided_at, d.effective_at, coalesce(r.ends_at, d.ends_at) as ends_at, r.imposes,
        r.lapsed_at, r.ended_at, s.facts, s.rule, s.rule_version, s.data_used, s.automation,
        s.duration, s.how_to_contest, s.contact,
        array(select e.evidence_id from decision_evidence e
              where e.decision_id = d.id and e.relied_on order by e.evidence_id) as relied_on
      from decision d join decision_statement s on s.decision_id = d.id
        left join restriction r on r.decision_id = d.id
        left join requester q on q.id = d.requester_id
      where d.case_id = ${case_id} order by d.decided_at, d.id`.execute(tx)
  ).rows

/** What was paid because decisions of this case were overturned. */
export const compensationsOf = async (
  tx: Transaction,
  case_id: Uuid,
): Promise<{ minor: bigint; currency: Currency }[]> =>
  (
    await sql<{ minor: bigint; currency: Currency }>`
      select amount_minor as minor, currency from debt
      where ground = 'compensation' and (about = ${case_id}
        or about in (select id from decision where case_id = ${case_id})
        or about in (select id from case_evidence where case_id = ${case_id}))
      order by currency`.execute(tx)
  ).rows

/** The role in which an operator may decide about people; undefined for every other role. */
export const deciderRole = async (
  tx: Transaction,
  person_id: Uuid,
): Promise<DeciderRole | undefined> => {
  const { rows } = await sql<{ role: DeciderRole }>`
    select role from operator
    where person_id = ${person_id} and role in ('reviewer', 'admin')`.execute(tx)
  return rows[0]?.role
}

/** Whether this warning still counts against this worker for this rule. */
export const warningCounts = async (
  tx: Transaction,
  w: { decision_id: Uuid; worker_id: Uuid; rule: RuleName },
): Promise<boolean> =>
  (
    await sql`
      select 1 from restriction r join decision_statement s on s.decision_id = r.decision_id
      where r.decision_id = ${w.decision_id} and r.worker_id = ${w.worker_id}
        and r.effect = 'warned' and r.ended_at is null and s.rule = ${w.rule}`.execute(tx)
  ).rows.length > 0
