/** What the load generator is told, and what it tells: plain data, for it is a process of its own. */

/** One request, without its host: everything else of it is the same for all. */
export type Shot = {
  method: 'POST' | 'GET'
  path: string
  /** The bearer secret. */
  token: string
  body: string
}

/** `list`: each shot once, taken by whichever connection is free, in this order. */
type ListPlan = { kind: 'list'; shots: Shot[] }

/**
 * `people`: worker `n` calls with `token` and its number in the place of `{n}`, first `claim`, and
 * then, where `submit` is given, that with the assignment's id in the place of `{id}`. Each connection
 * is one of `first … last` for `turns` turns, then the next one that nobody was yet.
 */
type PeoplePlan = {
  kind: 'people'
  token: string
  first: number
  last: number
  turns: number
  /** Worker n claims in job `n % jobs.length`, or, with `spread`, in another one at every turn. */
  jobs: string[]
  spread: boolean
  submit: string | undefined
}

export type LoadPlan = {
  port: number
  connections: number
  /** It ends after so long, or when there is nothing left to do. */
  seconds: number
  /**
   * Requests a second that fall due, evenly; whichever connection is free sends the next. Each connection
   * sends as soon as it is answered when left out, so that the server is as full as it can be.
   */
  rate?: number
  work: ListPlan | PeoplePlan
}

export type LoadReport = {
  /** Answers with status 200, and all others by their status and problem code. */
  done: number
  refused: Record<string, number>
  /** From the first request to the last answer. */
  seconds: number
  /** Milliseconds from when a request was due, or sent where none falls due. */
  p50: number
  p99: number
  slowest: number
  /** Answers with status 200 in each second. */
  by_second: number[]
  /** Processor time of the generator itself. */
  cpu_seconds: number
}
