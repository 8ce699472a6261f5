/** A version of the terms with what it changes. */
import { diffLines } from 'diff'
import type { Transaction } from '../../database/pool.ts'
import { type TermsRow, termsOfVersion } from './queries.ts'

type Change = { kind: 'same' | 'added' | 'removed'; text: string }

/** Line by line: what stays, comes and goes. */
export const changesBetween = (before: string, after: string): Change[] =>
  diffLines(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))

export const presentTerms = async (tx: Transaction, row: TermsRow) => {
  const before = row.version === 1 ? undefined : await termsOfVersion(tx, row.version - 1)
  return {
    object: 'house_terms' as const,
    ...row,
    changes: before === undefined ? [] : changesBetween(before.text, row.text),
  }
}
