/** The total of one task, kept so that a page that is loaded again goes on where it was. */
const PREFIX = 'fairhand-active:'
/** As long as drafts are kept. */
const KEPT_MS = 7 * 24 * 3600 * 1000

/** `milliseconds:when`, as it stands in the storage. */
const parse = (text: string | null): { total: number; at: number } => {
  const [total, at] = (text ?? '').split(':').map(Number)
  const known = Number.isFinite(total) && Number.isFinite(at)
  return known ? { total: total ?? 0, at: at ?? 0 } : { total: 0, at: 0 }
}

export const keptActive = (assignment: string): number =>
  parse(localStorage.getItem(PREFIX + assignment)).total

export const keepActive = (assignment: string, milliseconds: number): void => {
  try {
    localStorage.setItem(PREFIX + assignment, `${Math.round(milliseconds)}:${Date.now()}`)
  } catch {
    // A full storage: then a page that is loaded again counts anew.
  }
}

export const dropActive = (assignment: string): void => localStorage.removeItem(PREFIX + assignment)

/** Removes the totals of tasks that nobody came back to. */
export const dropOldActive = (now: number): void => {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)))
    if (now - parse(localStorage.getItem(key)).at > KEPT_MS) localStorage.removeItem(key)
}
