/**
 * Who goes together. A call goes at once while none is under way; those that come meanwhile wait until it
 * ends or they are as many as may go together. Nobody waits for company that is not there.
 */
import { GROUP_LIMITS } from '../../kernel/limits/speed/group-limits.ts'
import type { Database } from '../pool.ts'
import { pauseAfter } from '../transact.ts'
import { type Part, transactTogether } from './group-transaction.ts'
import { hasTurn, inTurn, type Turns } from './turns.ts'

/** A call that may go with others, and that can always go alone. */
export type Groupable<T> = Part<T> & {
  /** Names of what no two calls of one transaction may both touch. */
  apart: readonly string[]
  alone: () => Promise<T>
}

type Waiting<T> = {
  call: Groupable<T>
  resolve(value: T | Promise<T>): void
  reject(error: unknown): void
}

type Queue = Turns & { waiting: Waiting<unknown>[] }

const queues = new WeakMap<Database, Map<string, Queue>>()

/** Runs a call of one `kind`, with others of its kind where there are some. Throws what it throws alone. */
export const inGroup = <T>(database: Database, kind: string, call: Groupable<T>): Promise<T> => {
  const queue = queueOf(database, kind)
  return new Promise<T>((resolve, reject) => {
    queue.waiting.push({ call, resolve, reject } as Waiting<unknown>)
    serve(database, queue)
  })
}

const queueOf = (database: Database, kind: string): Queue => {
  const kinds = queues.get(database) ?? new Map<string, Queue>()
  queues.set(database, kinds)
  const queue = kinds.get(kind) ?? { waiting: [], underWay: 0 }
  kinds.set(kind, queue)
  return queue
}

const serve = (database: Database, queue: Queue): void => {
  while (hasTurn(queue, queue.waiting.length)) {
    const members = nextOf(queue)
    inTurn(
      queue,
      () => run(database, members),
      () => serve(database, queue),
    )
  }
}

/** The first that wait, without those that something must keep apart from one before them. */
const nextOf = (queue: Queue): Waiting<unknown>[] => {
  const members: Waiting<unknown>[] = []
  const later: Waiting<unknown>[] = []
  const touched = new Set<string>()
  for (const one of queue.waiting) {
    const { apart } = one.call
    if (members.length === GROUP_LIMITS.most || apart.some((name) => touched.has(name)))
      later.push(one)
    else members.push(one)
    for (const name of apart) touched.add(name)
  }
  queue.waiting = later
  return members
}

/** Never throws: each call is told what came of it. Those that go alone in the end are not waited for. */
const run = async (database: Database, members: readonly Waiting<unknown>[]): Promise<void> => {
  const goAlone = ({ call, resolve }: Waiting<unknown>): void => resolve(call.alone())
  const [only] = members
  if (only !== undefined && members.length === 1) {
    const value = only.call.alone()
    only.resolve(value)
    await value.catch(() => {})
    return
  }
  try {
    const parts = members.map(({ call }) => call)
    const outcomes = await transactTogether(database, parts)
    for (const [at, member] of members.entries()) {
      const outcome = outcomes[at]
      if (outcome === undefined) goAlone(member)
      else member.resolve(outcome.value)
    }
  } catch (error) {
    // Nothing of it stands, or nobody knows; each call finds out for itself.
    await pauseAfter(error)
    members.forEach(goAlone)
  }
}
