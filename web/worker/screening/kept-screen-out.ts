/** What leaving paid, kept for this visit, so that the page can say it. */
import type { Output } from '../../api.generated.ts'

type Paid = Output<'leave_screening'>['paid']
const key = (assignment: string): string => `fairhand-screened-out:${assignment}`

export const keepScreenOut = (assignment: string, paid: Paid): void => {
  try {
    sessionStorage.setItem(key(assignment), JSON.stringify(paid))
  } catch {
    // Then the page says what it says of any task that was given back.
  }
}

/** Undefined: this task was not ended by an answer, or in another visit. */
export const keptScreenOut = (assignment: string): Paid | undefined => {
  const kept = sessionStorage.getItem(key(assignment))
  return kept === null ? undefined : (JSON.parse(kept) as Paid)
}
