/** The parts of a statement of reasons that are the same for everybody. */
import type { CaseRow } from './case-queries.ts'
import type { DecisionKind } from './decision-queries.ts'

/** What part machines had in it. */
export const partOfMachines = ({ by_machine, ground }: Pick<CaseRow, 'by_machine' | 'ground'>) =>
  by_machine
    ? `A program opened the case (${ground}) and did nothing else. A human looked at the evidence and decided.`
    : 'None. A human opened the case, looked at the evidence and decided.'

const outside = (ombudsperson: string | undefined): string =>
  ombudsperson === undefined ? '' : ` An ombudsperson outside this instance is ${ombudsperson}.`

/** How to contest it, by what was decided. */
export const howToContest = (kind: DecisionKind, ombudsperson: string | undefined): string => {
  if (kind === 'interim')
    return 'Answer the case: the suspension ends after 7 days at most, or becomes a decision that you can contest.'
  if (kind === 'first')
    return 'Contest it on the page of the case within 183 days, also with an ended account. Another human answers in writing within 14 days; else it lapses.'
  return `This is the last word of this instance. Courts and authorities stay open to you.${outside(ombudsperson)}`
}
