/** Autosave: this browser at once, the server within two seconds, and again when it comes back. */
import { useEffect, useState } from 'react'
import type { Answers } from '../../src/forms/show-if.ts'
import { type DraftState, makeDraftKeeper, type Save } from './draft-keeper.ts'

export type Draft = {
  state: DraftState
  note(answers: Answers): void
  /** After handing in: nothing is left to keep. */
  drop(): void
}

/** `key` and `save` belong to one task and stay the same while it is shown. */
export const useDraft = (key: string, save: Save): Draft => {
  const [state, setState] = useState<DraftState>('unchanged')
  const [keeper] = useState(() => makeDraftKeeper(key, save, setState))
  useEffect(() => {
    const leaving = () => document.visibilityState === 'hidden' && keeper.saveNow()
    document.addEventListener('visibilitychange', leaving)
    window.addEventListener('online', keeper.saveNow)
    return () => {
      document.removeEventListener('visibilitychange', leaving)
      window.removeEventListener('online', keeper.saveNow)
      keeper.saveNow()
    }
  }, [keeper])
  return { state, note: keeper.note, drop: keeper.drop }
}
