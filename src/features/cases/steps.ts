/** What a caller may do with a case now. Pure; the operations decide for themselves, this spares dead ends. */
import type { Caller } from '../../kernel/caller.ts'
import type { CaseRow } from './case-queries.ts'
import type { STEPS } from './case-schemas.ts'
import type { DecisionRow } from './decision-queries.ts'

type Step = (typeof STEPS)[number]

/** States in which the person is heard. */
export const HEARD: readonly CaseRow['status'][] = [
  'opened',
  'notice',
  'response',
  'review',
  'outside',
]

export const stepsOf = (
  caller: Caller,
  row: Pick<CaseRow, 'status' | 'person_id'>,
  decisions: readonly Pick<DecisionRow, 'kind' | 'author_id' | 'imposes' | 'ended_at'>[],
): Step[] => {
  if (caller.kind === 'worker') return stepsOfPerson(row)
  if (caller.kind !== 'operator' || caller.person_id === row.person_id) return []
  const others = !decisions.some(({ author_id }) => author_id === caller.person_id)
  const standing = decisions.some(({ imposes, ended_at }) => imposes !== null && ended_at === null)
  return [...stepsOfDesk(row, decisions, others), ...(standing ? (['lift'] as const) : [])]
}

const stepsOfPerson = ({ status }: Pick<CaseRow, 'status'>): Step[] => {
  if (status === 'decided') return ['contest']
  return HEARD.includes(status) ? ['answer', 'add_file'] : []
}

const stepsOfDesk = (
  { status }: Pick<CaseRow, 'status'>,
  decisions: readonly Pick<DecisionRow, 'kind'>[],
  others: boolean,
): Step[] => {
  const meanwhile: Step[] = decisions.length === 0 ? ['suspend_meanwhile'] : []
  switch (status) {
    case 'opened':
      return ['add_evidence', 'add_file', 'give_notice', 'drop']
    case 'notice':
      return [...meanwhile, 'drop']
    case 'response':
      return ['decide', ...meanwhile, 'drop']
    case 'review':
      return others ? ['review'] : []
    case 'outside':
      return ['add_file', 'record_outside_finding']
    default:
      return []
  }
}
