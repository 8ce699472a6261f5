/** A case as both sides see it: the same words, with the steps that this caller may take. */
import type { Uuid } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import type { Context, Instance } from '../handle.ts'
import { type CaseRow, findCase } from './case-queries.ts'
import type { RuleName } from './case-schemas.ts'
import type { getCase, listCases } from './contract.ts'
import { compensationsOf, type DecisionRow, decisionsOf } from './decision-queries.ts'
import { type EvidenceRow, evidenceOf } from './evidence-queries.ts'
import { readerOf } from './load-case.ts'
import { RULE_BOOK } from './rule-book.ts'
import { stepsOf } from './steps.ts'

type Shown = OutputOf<typeof getCase>
type ShownDecision = Shown['decisions'][number]

/** What the running clock does when nobody acts. */
export const atDue = (
  row: CaseRow,
  { ombudsperson }: Instance,
  grave: boolean,
): Shown['at_due'] => {
  switch (row.status) {
    case 'opened':
    case 'response':
      return 'closes'
    case 'notice':
      return 'goes_to_a_human'
    case 'decided':
      return 'can_no_longer_be_contested'
    case 'review':
      return grave && ombudsperson !== undefined ? 'goes_to_the_ombudsperson' : 'lapses'
    case 'outside':
      return 'ombudsperson_is_reminded'
    default:
      return null
  }
}

const ruleOf = (name: RuleName, version: number) => ({ name, version, says: RULE_BOOK[name].says })

const effectOf = ({ imposes, lapsed_at, ended_at }: DecisionRow): ShownDecision['effect'] => {
  if (imposes === null) return null
  if (ended_at !== null) return 'ended'
  if (lapsed_at !== null) return 'lapsed_to_probation'
  return imposes === 'nothing' ? 'announced' : 'in_force'
}

const presentDecision = (d: DecisionRow, reader: Uuid | null): ShownDecision => ({
  id: d.id,
  kind: d.kind,
  outcome: d.outcome,
  author_role: d.author_role,
  by_you: d.author_id === reader,
  grave: d.grave,
  kept_from: d.kept_from,
  decided_at: d.decided_at,
  effective_at: d.effective_at,
  ends_at: d.ends_at,
  effect: effectOf(d),
  compensation: [],
  statement: {
    facts: d.facts,
    rule: ruleOf(d.rule, d.rule_version),
    data_used: d.data_used,
    automation: d.automation,
    duration: d.duration,
    how_to_contest: d.how_to_contest,
    contact: d.contact,
    relied_on: d.relied_on,
  },
})

export const presentEvidence = (e: EvidenceRow) => ({
  id: e.id,
  kind: e.kind,
  by_worker: e.by_worker,
  title: e.title,
  added_at: e.added_at,
  opened_at: e.opened_at,
})

/** A case in a list. */
export const presentLine = (
  row: CaseRow,
  instance: Instance,
): OutputOf<typeof listCases>['data'][number] => ({
  object: 'case_line',
  id: row.id,
  livemode: instance.livemode,
  worker_id: row.worker_id,
  ground: row.ground,
  summary: row.summary,
  by_machine: row.by_machine,
  status: row.status,
  opened_at: row.opened_at,
  due_at: row.due_at,
  at_due: atDue(row, instance, isGrave(row)),
  closed_at: row.closed_at,
})

/** Whether the ground is one for which an account may end at once. */
const isGrave = ({ rule, after_warning }: CaseRow): boolean =>
  rule !== null && (RULE_BOOK[rule].grave !== null || after_warning !== null)

export const presentCase = async (context: Context, row: CaseRow): Promise<Shown> => {
  const { tx, instance } = context
  const reader = readerOf(context)
  const decisions = await decisionsOf(tx, row.id)
  const paid = (await compensationsOf(tx, row.id)).map(({ minor, currency }) =>
    money(minor, currency),
  )
  const first = decisions.find(({ kind }) => kind === 'first')
  return {
    ...presentLine(row, instance),
    object: 'case',
    rule: row.rule === null ? null : ruleOf(row.rule, row.rule_version ?? 1),
    notice: row.notice_text,
    helper: row.helper,
    notice_at: row.notice_at,
    answer_due_at: row.answer_due_at,
    answered_at: row.answered_at,
    contested_at: row.contested_at,
    at_due: atDue(row, instance, first === undefined ? isGrave(row) : first.grave !== null),
    ombudsperson: instance.ombudsperson ?? null,
    steps: stepsOf(context.caller, row, decisions),
    evidence: (await evidenceOf(tx, row.id, reader)).map(presentEvidence),
    decisions: decisions.map((one) => ({
      ...presentDecision(one, reader),
      compensation: one.outcome === 'overturned' ? paid : [],
    })),
  }
}

/** The case as it is after a step. */
export const presentAgain = async (context: Context, { id }: CaseRow): Promise<Shown> => {
  const row = await findCase(context.tx, id, null)
  if (row === undefined) throw new Error(`there is no case ${id}`)
  return presentCase(context, row)
}
