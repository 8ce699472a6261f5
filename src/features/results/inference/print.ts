/** Which answers a result rests on, as one word: kept results are out of date when it differs. */
import { createHash } from 'node:crypto'

type Counted = { assignment_id: string; revision: number; corrected?: string }

/** The print of one task’s answers that count, under one version of the job’s methods. */
export const printOf = (counted: readonly Counted[], methods_version: number): string => {
  const names = counted
    .map(
      ({ assignment_id, revision, corrected = '' }) => `${assignment_id}.${revision}${corrected}`,
    )
    .sort()
  const hash = createHash('sha256').update(`${methods_version} ${names.join(' ')}`)
  return hash.digest('base64url').slice(0, 22)
}
