/** Who may see which case: the person it is about, and the operators. */
import type { Uuid } from '../../kernel/id.ts'
import { asOperator, asWorker, type Context, fail } from '../handle.ts'
import { type CaseRow, findCase, lockCase } from './case-queries.ts'
import { type DeciderRole, deciderRole } from './decision-queries.ts'

/** The worker whose cases this caller sees; null for operators, who see all. */
export const ownOnly = (context: Context): Uuid | null =>
  context.caller.kind === 'operator' ? null : asWorker(context).worker_id

/** The human who reads, for what they opened. */
export const readerOf = ({ caller }: Context): Uuid | null =>
  'person_id' in caller ? caller.person_id : null

export const loadCase = async (context: Context, case_id: Uuid): Promise<CaseRow> =>
  (await findCase(context.tx, case_id, ownOnly(context))) ?? fail('not_found')

/** The same, kept from changing until the transaction ends. */
export const holdCase = async (context: Context, case_id: Uuid): Promise<CaseRow> =>
  (await lockCase(context.tx, case_id, ownOnly(context))) ?? fail('not_found')

export type Decider = { person_id: Uuid; role: DeciderRole }

/** An operator who may decide about people. */
export const asDecider = async (context: Context): Promise<Decider> => {
  const { person_id } = asOperator(context)
  const role = await deciderRole(context.tx, person_id)
  if (role === undefined)
    return fail('operator_role_needed', 'Reviewers and admins decide about people.')
  return { person_id, role }
}

/** An operator who may decide about this very person: nobody decides about themselves. */
export const asDeciderOf = async (
  context: Context,
  { person_id }: { person_id: Uuid },
): Promise<Decider> => {
  const decider = await asDecider(context)
  if (decider.person_id === person_id)
    fail('second_human_needed', 'The case is about you; somebody else decides it.')
  return decider
}
