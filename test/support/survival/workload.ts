/**
 * People who work while the machine under them fails: workers who claim and hand in, a requester who
 * approves, each request with its idempotency key, repeated until it is answered. What was answered is
 * remembered, and `verdictOf` compares it with what the instance kept.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDataFolder } from '../../../src/database/data-folder.ts'
import { type Embedded, runningDatabase } from '../../../src/database/embedded.ts'
import { type Database, openDatabase } from '../../../src/database/pool.ts'
import { findPostmaster } from '../../../src/database/postmaster.ts'
import { newUuid, toPublicId } from '../../../src/kernel/id.ts'
import { audit } from '../../../src/ledger/audit.ts'
import { batchTerms, texts } from '../forms.ts'

type Answer = { status: number; body: Record<string, unknown> }

/** Every attempt at a request: when it ended (performance.now) and whether it was answered. */
type Attempt = { at: number; answered: boolean }

export type Workload = {
  job_id: string
  workers: { token: string; worker_id: string }[]
  key: string
  /** Ids of assignments by what was acknowledged about them. */
  claimed: string[]
  submitted: string[]
  approved: string[]
  /** Answers that a repeated request should never get. */
  surprises: Answer[]
  attempts: Attempt[]
  /** Lets everybody finish what they have in hand, and waits for them. */
  stop(): Promise<void>
}

const WORKERS = 4
const TASKS = 1000
/** How often somebody asks again for a place while the first step of the job is not over. */
const FIRST_STEP_TRIES = 200

/** One request, repeated with the same key for as long as nobody answers or the answer is "later". */
const persist = async (
  load: Pick<Workload, 'attempts'>,
  url: string,
  token: string,
  body: object = {},
): Promise<Answer> => {
  const headers = {
    ...(token !== '' && { authorization: `Bearer ${token}` }),
    'content-type': 'application/json',
    'idempotency-key': newUuid(),
  }
  for (;;) {
    const answer = await once(url, { method: 'POST', headers, body: JSON.stringify(body) })
    load.attempts.push({ at: performance.now(), answered: answer !== undefined })
    if (answer !== undefined) return answer
    await sleep(30)
  }
}

/** The answer, undefined when it must be asked again: no connection, busy, or too many requests. */
const once = async (url: string, init: RequestInit): Promise<Answer | undefined> => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(15_000) })
    const body = (await response.json()) as Record<string, unknown>
    if (response.status >= 500 || response.status === 429) return undefined
    return { status: response.status, body }
  } catch {
    return undefined
  }
}

/** Everything set up and everybody at work. */
export const startWorkload = async (origin: string, tasks = TASKS): Promise<Workload> => {
  const attempts: Attempt[] = []
  const call = async (path: string, token: string, body: object): Promise<Answer['body']> => {
    const { status, body: output } = await persist({ attempts }, `${origin}${path}`, token, body)
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(output)}`)
    return output
  }
  const { key } = await call('/v1/sandbox/requesters', '', {})
  const agent = String(key)
  const job = await call('/v1/jobs', agent, batchTerms({ overlap: WORKERS }))
  const job_id = String(job.id)
  await call(`/v1/jobs/${job_id}/tasks`, agent, { tasks: texts(tasks) })
  await call(`/v1/jobs/${job_id}/publish`, agent, {})
  const workers: Workload['workers'] = []
  for (let count = 0; count < WORKERS; count++) {
    const { token, worker_id } = await call('/v1/sandbox/workers', '', {})
    workers.push({ token: String(token), worker_id: String(worker_id) })
  }
  const load = { job_id, workers, key: agent, attempts, ...emptyRecord() }
  let going = true
  const turns = workers.map(({ token }) => workOn(load, origin, token, () => going))
  const stop = async (): Promise<void> => {
    going = false
    await Promise.all(turns)
  }
  return { ...load, stop }
}

const emptyRecord = (): Pick<Workload, 'claimed' | 'submitted' | 'approved' | 'surprises'> => ({
  claimed: [],
  submitted: [],
  approved: [],
  surprises: [],
})

/** One worker’s day, with the requester’s approval after each task. */
const workOn = async (
  load: Omit<Workload, 'stop'>,
  origin: string,
  token: string,
  going: () => boolean,
): Promise<void> => {
  const step = async (
    path: string,
    bearer: string,
    body: object,
    tries = 0,
  ): Promise<string | undefined> => {
    const answer = await persist(load, `${origin}${path}`, bearer, body)
    if (answer.status === 200) return String(answer.body.id)
    // The first places of a large job are out, and the rest waits for the answers of the others.
    if (answer.body.code === 'no_place_left' && tries < FIRST_STEP_TRIES) {
      await sleep(100)
      return going() ? step(path, bearer, body, tries + 1) : undefined
    }
    load.surprises.push(answer)
    return undefined
  }
  while (going()) {
    const id = await step(`/v1/jobs/${load.job_id}/claim`, token, {})
    if (id === undefined) return
    load.claimed.push(id)
    const path = `/v1/assignments/${id}`
    const submitted = await step(`${path}/submit`, token, { answers: { mood: 'good' } })
    if (submitted !== undefined) load.submitted.push(id)
    const approved = await step(`${path}/review`, load.key, { decision: 'approve' })
    if (approved !== undefined) load.approved.push(id)
  }
}

/** Waits until this many more approvals were acknowledged; throws after `patience` seconds. */
export const moreApproved = async (
  load: Pick<Workload, 'approved' | 'surprises'>,
  more: number,
  patience = 60,
): Promise<void> => {
  const wanted = load.approved.length + more
  const until = performance.now() + patience * 1000
  while (load.approved.length < wanted) {
    if (performance.now() > until || load.surprises.length > 0)
      throw new Error(
        `${load.approved.length} of ${wanted} approvals; ${JSON.stringify(load.surprises[0])}`,
      )
    await sleep(20)
  }
}

/** Seconds of good service after which a trouble counts as over. */
const CALM = 2

/**
 * Seconds from `since` until the service was good again and stayed so: seconds in which at least 95 of
 * 100 requests were answered, of at least ten or a quarter of what was usual. What begins to fail only a moment later counts too.
 * Infinity when that has not come after `patience` seconds.
 */
export const recoveryTime = async (
  load: Pick<Workload, 'attempts'>,
  since: number,
  patience: number,
): Promise<number> => {
  // A busy machine serves fewer altogether; what counts is that those who ask are answered.
  const before = load.attempts.filter(({ at }) => at > since - 2000 && at <= since).length / 2
  const enough = Math.min(10, Math.max(3, before / 4))
  let lastBad = since
  const end = since + (patience + CALM) * 1000
  for (let now = performance.now(); now < end; now = performance.now()) {
    const start = now - 1000
    const last = load.attempts.filter(({ at }) => at > start)
    const answered = last.filter((attempt) => attempt.answered).length
    // The first second looks back on the trouble itself.
    if (start >= since && (last.length < enough || answered < 0.95 * last.length)) lastBad = now
    if (start >= since && now - lastBad >= CALM * 1000) return (lastBad - since) / 1000
    await sleep(50)
  }
  return Number.POSITIVE_INFINITY
}

export type Verdict = {
  /** Acknowledged and not there. */
  lost: string[]
  /** Rows by kind: what should have happened exactly once for each acknowledged request. */
  counts: Record<'claims' | 'submissions' | 'approvals' | 'rewards' | 'receipts', number>
  acknowledged: Record<'claims' | 'submissions' | 'approvals', number>
  audit_ok: boolean
}

/** Compares what was acknowledged with what is there; the workload must have been stopped. */
export const verdictOf = async (database: Database, load: Workload): Promise<Verdict> => {
  const { rows } = await sql<{ id: string; status: string }>`
    select id, status from assignment`.execute(database)
  const statusOf = new Map(rows.map(({ id, status }) => [toPublicId('assignment', id), status]))
  const lost = [
    ...load.claimed.filter((id) => !statusOf.has(id)),
    ...load.submitted.filter((id) => statusOf.get(id) === 'active'),
    ...load.approved.filter((id) => statusOf.get(id) !== 'approved'),
  ]
  const count = async (query: string): Promise<number> =>
    Number((await sql.raw<{ n: string }>(query).execute(database)).rows[0]?.n)
  const happened = (name: string) =>
    count(`select count(*) as n from event where operation = '${name}'`)
  return {
    lost,
    counts: {
      claims: await happened('claim_task'),
      submissions: await happened('submit_assignment'),
      approvals: await happened('review_submission'),
      rewards: await count(`select count(*) as n from ledger_transfer where reason = 'pay_reward'`),
      receipts: await count(`select count(*) as n from receipt where kind = 'reward'`),
    },
    acknowledged: {
      claims: new Set(load.claimed).size,
      submissions: new Set(load.submitted).size,
      approvals: new Set(load.approved).size,
    },
    audit_ok: (await audit(database)).ok,
  }
}

/** Looks into the embedded database of a running instance, beside it. */
export const lookInside = async <T>(
  folder: string,
  work: (database: Database) => Promise<T>,
): Promise<T> => {
  const connection: Embedded['connection'] | undefined = runningDatabase(folder)
  if (connection === undefined) throw new Error(`no database runs in ${folder}`)
  const database = openDatabase(connection.owner, { max: 2 })
  return work(database).finally(() => database.destroy())
}

/** The process id of the PostgreSQL in a folder, once one runs. */
export const postmasterOf = async (folder: string): Promise<number> => {
  for (;;) {
    const server = findPostmaster(openDataFolder(folder))
    if (server !== undefined) return server.pid
    await sleep(20)
  }
}
