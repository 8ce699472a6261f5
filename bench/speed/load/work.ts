/** What each connection does next: pure, so that the generator only counts and measures. */
import type { LoadPlan, Shot } from './plan.ts'

/** One connection's work: the next request, given the answer to the last; nothing when it is done. */
export type Turn = (body: string | undefined) => Shot | undefined

/** Makes the work of one connection after the other; they share what is left to do. */
export const turnsOf = (work: LoadPlan['work']): (() => Turn) => {
  let next = 0
  if (work.kind === 'list') return () => () => work.shots[next++]
  const someoneElse = (): number | undefined =>
    work.first + next > work.last ? undefined : work.first + next++
  return () => {
    let worker: number | undefined
    let turn = 0
    let claimed = false
    return (body) => {
      if (claimed && work.submit !== undefined && body !== undefined) {
        claimed = false
        return submission(work, worker ?? 0, body)
      }
      if (worker === undefined || turn === work.turns) {
        worker = someoneElse()
        turn = 0
      }
      if (worker === undefined) return undefined
      claimed = true
      return claim(work, worker, turn++)
    }
  }
}

type People = Extract<LoadPlan['work'], { kind: 'people' }>

const tokenOf = (work: People, worker: number): string => work.token.replace('{n}', String(worker))

const claim = (work: People, worker: number, turn: number): Shot => {
  const job = work.jobs[(worker + (work.spread ? turn : 0)) % work.jobs.length]
  return {
    method: 'POST',
    path: `/v1/jobs/${job}/claim`,
    token: tokenOf(work, worker),
    body: '{}',
  }
}

const submission = (work: People, worker: number, body: string): Shot => ({
  method: 'POST',
  path: `/v1/assignments/${/"id":"(asg_\w+)"/.exec(body)?.[1]}/submit`,
  token: tokenOf(work, worker),
  body: work.submit ?? '',
})
