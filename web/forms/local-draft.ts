/** The copy of a draft in this browser: written at once, so that nothing waits for the network. */
import type { Answers } from '../../src/forms/show-if.ts'

export type LocalDraft = {
  answers: Answers
  /** When it was written, by this device's clock. */
  at: number
  /** Whether the server has it too. */
  synced: boolean
}

const PREFIX = 'fairhand-draft:'
/** As long as the server keeps drafts. */
const KEPT_MS = 7 * 24 * 3600 * 1000

/** One draft per worker and task: it outlives an assignment that expired. */
export const draftKey = (worker: string, task: string): string => `${PREFIX}${worker}:${task}`

const parse = (text: string | null): LocalDraft | undefined => {
  if (text === null) return undefined
  try {
    const draft: unknown = JSON.parse(text)
    return typeof draft === 'object' && draft !== null && 'answers' in draft && 'at' in draft
      ? (draft as LocalDraft)
      : undefined
  } catch {
    return undefined
  }
}

export const readLocalDraft = (key: string): LocalDraft | undefined =>
  parse(localStorage.getItem(key))

/** A full storage is no reason to stop somebody who is writing: the server has a copy soon. */
export const writeLocalDraft = (key: string, draft: LocalDraft): void => {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    dropOldDrafts(Date.now())
  }
}

export const dropLocalDraft = (key: string): void => localStorage.removeItem(key)

/** Removes drafts nobody came back to. */
export const dropOldDrafts = (now: number): void => {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    const draft = parse(localStorage.getItem(key))
    if (draft === undefined || now - draft.at > KEPT_MS) localStorage.removeItem(key)
  }
}

type OnServer = { draft: Answers | null; draft_saved_at: string | null; answers: Answers | null }

/** What to show when a task is opened: the newest of what was written, wherever it was. */
export const startingAnswers = (server: OnServer, local: LocalDraft | undefined): Answers => {
  const saved = server.draft_saved_at === null ? 0 : Date.parse(server.draft_saved_at)
  if (local !== undefined && !local.synced && local.at >= saved) return local.answers
  return server.draft ?? local?.answers ?? server.answers ?? {}
}
