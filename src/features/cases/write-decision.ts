/**
 * Writes a decision with its reasons, what its author looked at, and what it imposes: all of it in one
 * transaction, which the database takes whole or not at all (charter R20–R23).
 */
import type { Uuid } from '../../kernel/id.ts'
import { type Context, fail } from '../handle.ts'
import { findAccount } from '../identity/queries.ts'
import { standingOf } from '../standing/gate-queries.ts'
import type { CaseRow } from './case-queries.ts'
import type { Grave, Outcome } from './case-schemas.ts'
import {
  type AnyOutcome,
  type DecisionKind,
  insertDecision,
  insertDecisionEvidence,
  insertStatement,
} from './decision-queries.ts'
import { evidenceOf, type Look, looksAt } from './evidence-queries.ts'
import type { Decider } from './load-case.ts'
import { standAnew } from './restrict.ts'
import { insertRestriction } from './restriction-queries.ts'
import { howToContest, partOfMachines } from './statement-words.ts'
import { durationOf, type Term } from './terms-of-decision.ts'

/** The reasons as the decider gives them. */
export type GivenReasons = {
  facts: string
  data_used: string
  relied_on: Uuid[]
  contact?: string | undefined
}

export type Verdict = {
  kind: DecisionKind
  outcome: AnyOutcome
  term: Term
  reviews?: Uuid
  grave?: Grave | null
  keep_from?: Uuid | undefined
  reasons: GivenReasons
}

/** The new decision’s id. Throws Problem('evidence_unopened') while an item is unread. */
export const writeDecision = async (
  context: Context,
  row: CaseRow,
  decider: Decider,
  verdict: Verdict,
): Promise<Uuid> => {
  const { tx, now } = context
  const { kind, outcome, term, reasons } = verdict
  const looks = await requireLooked(context, row, decider, verdict)
  const id = context.newId()
  await insertDecision(tx, {
    ...{ id, case_id: row.id, worker_id: row.worker_id, kind, outcome, ...term },
    ...{ author_id: decider.person_id, author_role: decider.role, decided_at: now },
    ...{ reviews: verdict.reviews ?? null, grave: verdict.grave ?? null },
    requester_id: verdict.keep_from ?? null,
  })
  await insertStatement(tx, id, await statementOf(context, row, decider, verdict))
  for (const look of looks) {
    const relied_on = reasons.relied_on.includes(look.evidence_id)
    await insertDecisionEvidence(tx, { decision_id: id, case_id: row.id }, { ...look, relied_on })
  }
  if (outcome !== 'none' && outcome !== 'upheld' && outcome !== 'overturned')
    await impose(context, row, { id, outcome, term, keep_from: verdict.keep_from })
  return id
}

/** Everything of the case was opened by the one who decides; an urgent step needs what it rests on. */
const requireLooked = async (
  { tx, now }: Context,
  row: CaseRow,
  { person_id }: Decider,
  { kind, reasons: { relied_on } }: Verdict,
): Promise<Look[]> => {
  const evidence = await evidenceOf(tx, row.id, person_id)
  const strange = relied_on.find((id) => !evidence.some((one) => one.id === id))
  if (strange !== undefined) fail('not_found', 'The evidence named is none of this case.')
  const needed = kind === 'first' || kind === 'review' ? evidence.map(({ id }) => id) : relied_on
  const looks = await looksAt(tx, { case_id: row.id, person_id, now })
  const unread = needed.filter((id) => !looks.some(({ evidence_id }) => evidence_id === id))
  if (unread.length > 0)
    fail('evidence_unopened', `${unread.length} of ${evidence.length} items are still unopened.`)
  return looks
}

const statementOf = async (
  { tx, instance }: Context,
  row: CaseRow,
  { person_id }: Decider,
  { kind, outcome, term, reasons }: Verdict,
) => {
  const account = await findAccount(tx, person_id)
  const named = account === undefined ? instance.name : `${account.name}, ${account.email}`
  const reviewed = outcome === 'upheld' || outcome === 'overturned'
  return {
    facts: reasons.facts,
    rule: row.rule ?? fail('conflict', 'The case has no rule yet.'),
    rule_version: row.rule_version ?? 1,
    data_used: reasons.data_used,
    automation: partOfMachines(row),
    duration: reviewed ? `The decision is ${outcome}.` : durationOf(outcome as Outcome, term),
    how_to_contest: howToContest(kind, instance.ombudsperson),
    contact: reasons.contact ?? named,
  }
}

const impose = async (
  context: Context,
  { worker_id }: CaseRow,
  {
    id,
    outcome,
    term,
    keep_from,
  }: { id: Uuid; outcome: Exclude<Outcome, 'none'>; term: Term; keep_from: Uuid | undefined },
): Promise<void> => {
  const { tx, now } = context
  const { standing } = await standingOf(tx, worker_id)
  await insertRestriction(tx, {
    ...{ decision_id: id, worker_id, effect: outcome, requester_id: keep_from ?? null },
    ...{ in_force_from: term.effective_at, ends_at: term.ends_at, stood_before: standing, now },
  })
  await standAnew(context, worker_id)
}
