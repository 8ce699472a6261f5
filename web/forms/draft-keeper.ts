/** Keeps the latest answers of one task: no React, no network of its own. */
import type { Answers } from '../../src/forms/show-if.ts'
import { dropLocalDraft, writeLocalDraft } from './local-draft.ts'

export type DraftState = 'unchanged' | 'waiting' | 'saved' | 'only_here'

/** Keeps the answers on the server; rejects when it could not. */
export type Save = (answers: Answers) => Promise<unknown>

/** Milliseconds between a change and its way to the server. */
const WAIT_MS = 1500
/** And after it could not be reached. */
const AGAIN_MS = 8000

/** One save at a time, so that an old one never overtakes a new one. */
export const makeDraftKeeper = (key: string, save: Save, onState: (state: DraftState) => void) => {
  let unsaved: Answers | undefined
  let saving = false
  let dropped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = (wait: number) => {
    timer ??= setTimeout(saveNow, wait)
  }
  const saveNow = () => {
    clearTimeout(timer)
    timer = undefined
    if (unsaved === undefined || saving) return
    const answers = unsaved
    unsaved = undefined
    saving = true
    const done = (ok: boolean) => () => settled(answers, ok)
    save(answers).then(done(true), done(false))
  }
  const settled = (answers: Answers, ok: boolean) => {
    saving = false
    if (dropped) return
    if (ok && unsaved === undefined) writeLocalDraft(key, { answers, at: Date.now(), synced: true })
    else {
      unsaved ??= answers
      later(ok ? WAIT_MS : AGAIN_MS)
    }
    onState(ok ? 'saved' : 'only_here')
  }
  const note = (answers: Answers) => {
    unsaved = answers
    writeLocalDraft(key, { answers, at: Date.now(), synced: false })
    onState('waiting')
    later(WAIT_MS)
  }
  const drop = () => {
    clearTimeout(timer)
    dropped = true
    unsaved = undefined
    dropLocalDraft(key)
  }
  return { note, saveNow, drop }
}
