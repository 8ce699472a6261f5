/** Autosave: this browser at once, the server within two seconds, and again when it comes back. */
import { useEffect, useRef, useState } from 'react'
import type { Answers } from '../../src/forms/show-if.ts'
import { dropLocalDraft, writeLocalDraft } from './local-draft.ts'

/** Between the first change and its way to the server. */
const WAIT_MS = 1500
const AGAIN_MS = 8000

export type DraftState = 'unchanged' | 'waiting' | 'saved' | 'only_here'

export type Draft = {
  state: DraftState
  note(answers: Answers): void
  /** After handing in: nothing is left to keep. */
  drop(): void
}

/** `save` keeps the answers on the server; it throws when it could not. */
export const useDraft = (key: string, save: (answers: Answers) => Promise<unknown>): Draft => {
  const [state, setState] = useState<DraftState>('unchanged')
  const [keeper] = useState(() => makeKeeper(setState))
  keeper.use(key, save)
  const live = useRef(keeper)
  useEffect(() => {
    const current = live.current
    const leaving = () => document.visibilityState === 'hidden' && current.saveNow()
    const online = () => current.saveNow()
    document.addEventListener('visibilitychange', leaving)
    window.addEventListener('online', online)
    return () => {
      document.removeEventListener('visibilitychange', leaving)
      window.removeEventListener('online', online)
      current.saveNow()
    }
  }, [])
  return { state, note: keeper.note, drop: keeper.drop }
}

/** Keeps the latest answers; one save at a time, so that an old one never overtakes a new one. */
const makeKeeper = (onState: (state: DraftState) => void) => {
  let key = ''
  let save: (answers: Answers) => Promise<unknown> = async () => undefined
  let unsaved: Answers | undefined
  let saving = false
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
    save(answers).then(
      () => settled(answers, true),
      () => settled(answers, false),
    )
  }
  const settled = (answers: Answers, ok: boolean) => {
    saving = false
    if (key === '') return
    if (unsaved !== undefined) return later(ok ? 0 : AGAIN_MS)
    if (ok) writeLocalDraft(key, { answers, at: Date.now(), synced: true })
    else {
      unsaved = answers
      later(AGAIN_MS)
    }
    onState(ok ? 'saved' : 'only_here')
  }
  return {
    use: (nextKey: string, nextSave: typeof save) => {
      key = nextKey
      save = nextSave
    },
    note: (answers: Answers) => {
      unsaved = answers
      writeLocalDraft(key, { answers, at: Date.now(), synced: false })
      onState('waiting')
      later(WAIT_MS)
    },
    drop: () => {
      clearTimeout(timer)
      unsaved = undefined
      dropLocalDraft(key)
      key = ''
    },
    saveNow,
  }
}
