/** A draft on the instance and its terms in hand: every change is kept there within a second. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { transportOf, useRole } from '../../api/role.tsx'
import { call, type Job, type Output } from '../../api.generated.ts'
import { type Terms, termsOf } from './terms.ts'

/** Milliseconds from the last change until it is kept. */
const WAIT = 700

export type DraftJob = {
  job: Job
  terms: Terms
  change(part: Partial<Terms>): void
  state: 'kept' | 'changed' | 'faulty'
  /** Why the instance did not take the terms. */
  error: Error | null
  /** Keeps what is not kept yet; true when everything is. */
  settle(): Promise<boolean>
}

/** `faulty` says that the terms cannot be kept as they are; then nothing is sent. */
export const useDraftJob = (job: Job, faulty: (terms: Terms) => boolean): DraftJob => {
  const role = useRole()
  const cache = useQueryClient()
  const [terms, setTerms] = useState(() => termsOf(job))
  const [state, setState] = useState<DraftJob['state']>('kept')
  const [error, setError] = useState<Error | null>(null)
  const unkept = useRef<Terms | null>(null)
  const running = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(async (): Promise<void> => {
    const wanted = unkept.current
    if (wanted === null) return
    unkept.current = null
    try {
      const kept = await call('update_job', { job_id: job.id, ...wanted }, {}, transportOf(role))
      // What get_job tells beside the job itself stays as it was read.
      const known = ['get_job', role, { job_id: job.id }]
      cache.setQueryData<Output<'get_job'>>(known, (read) => read && { ...read, ...kept })
      setError(null)
      if (unkept.current === null) setState('kept')
    } catch (reason) {
      unkept.current ??= wanted
      setError(reason instanceof Error ? reason : new Error(String(reason)))
      setState('faulty')
    }
  }, [cache, job.id, role])

  const settle = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    // One after the other, so that an old state never overtakes a new one.
    running.current = running.current.then(keep)
    await running.current
    return unkept.current === null
  }, [keep])

  const change = (part: Partial<Terms>) => {
    const next = { ...terms, ...part }
    setTerms(next)
    clearTimeout(timer.current)
    unkept.current = faulty(next) ? null : next
    setState(faulty(next) ? 'faulty' : 'changed')
    if (unkept.current !== null) timer.current = setTimeout(() => void settle(), WAIT)
  }
  useLeaving(settle)
  return { job, terms, change, state, error, settle }
}

/** Whoever leaves the page, or turns to another, leaves nothing behind. */
const useLeaving = (settle: () => Promise<boolean>) =>
  useEffect(() => {
    const leaving = () => document.visibilityState === 'hidden' && void settle()
    document.addEventListener('visibilitychange', leaving)
    return () => {
      document.removeEventListener('visibilitychange', leaving)
      void settle()
    }
  }, [settle])
