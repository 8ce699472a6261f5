/** Gathers what evidence is held against, and refuses what it does not show. */
import { type Issue, Problem } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { AssignmentRow } from '../assignments/queries.ts'
import { type CheckRow, findCheck } from '../gold/check-queries.ts'
import { counts, countsAsRight } from '../gold/present-check.ts'
import { type Context, fail } from '../handle.ts'
import { criterionAt } from '../jobs/criterion.ts'
import type { JobRow } from '../jobs/queries.ts'
import { requireForm } from '../jobs/terms.ts'
import { impliedCriterion } from './criterion.ts'
import { earlierAnswers, ownedAssignments, workTimes } from './evidence-queries.ts'
import { evidenceIssues, type Facts, type FairCheck } from './evidence-rules.ts'
import type { Evidence, EvidencePiece, RejectionReason } from './rejection-schemas.ts'

export type Proposal = {
  reason: RejectionReason
  criterion?: string | undefined
  evidence: EvidencePiece[]
}

/** Work of others is not there for this requester, whatever it is named for. */
export const requireOwnEvidence = async (
  { tx }: Context,
  requester_id: Uuid,
  evidence: readonly EvidencePiece[],
): Promise<void> => {
  const named = evidence.flatMap(({ same_as }) => same_as ?? [])
  if ((await ownedAssignments(tx, requester_id, named)) < new Set(named).size) fail('not_found')
}

/**
 * The criterion and the evidence to keep, with what the instance measured itself. Throws
 * Problem('evidence_refused') naming every fault.
 */
export const requireEvidence = async (
  { tx }: Context,
  job: JobRow,
  row: AssignmentRow,
  { reason, criterion, evidence }: Proposal,
): Promise<{ criterion: string; evidence: Evidence[] }> => {
  const form = requireForm(job.form)
  const found = reason === 'fair_check_failed' ? await findCheck(tx, row.id) : undefined
  const facts: Facts = {
    form,
    answers: row.answers ?? {},
    ai_use: job.ai_use,
    earlier: await earlierAnswers(
      tx,
      row,
      evidence.flatMap(({ same_as }) => same_as ?? []),
    ),
    times: await workTimes(tx, row),
    check: found === undefined ? null : asFairCheck(found),
  }
  const pointer = criterion ?? impliedCriterion(reason, form, evidence)
  const written = pointer !== undefined && criterionAt({ ...job, form }, pointer) !== undefined
  const issues: Issue[] = [
    ...(written ? [] : [{ pointer: '/criterion', message: UNWRITTEN }]),
    ...evidenceIssues(reason, evidence, facts),
  ]
  if (issues.length > 0 || pointer === undefined) throw refusal(issues)
  const shown = withMeasures(reason, evidence, facts)
  if (found === undefined) return { criterion: pointer, evidence: shown }
  const { expected, given, gold_reason } = found
  const fair_check = { expected, given, reason: gold_reason }
  return { criterion: pointer, evidence: [...shown, { fair_check }] }
}

const asFairCheck = (check: CheckRow): FairCheck => ({
  counts: counts(check),
  right: countsAsRight(check),
  contested: check.contested_at !== null && check.contest_answer === null,
})

const UNWRITTEN = 'Point to a criterion that is written in the terms, e.g. /form/instructions_md'

const refusal = (issues: Issue[]): Problem =>
  new Problem('evidence_refused', {
    detail: issues.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
    errors: issues,
  })

const withMeasures = (
  reason: RejectionReason,
  evidence: EvidencePiece[],
  { times }: Facts,
): Evidence[] => {
  if (reason !== 'too_fast') return evidence
  const { seconds, mean: mean_seconds, deviation: deviation_seconds, sample } = times
  return [...evidence, { measured_time: { seconds, mean_seconds, deviation_seconds, sample } }]
}
