/** The agent reads what came in and decides, batch by batch, while people are still at work. */
import { setTimeout as sleep } from 'node:timers/promises'
import { getResults } from '../src/features/results/contract.ts'
import { reviewSubmission } from '../src/features/reviews/contract.ts'
import type { WireOutput } from '../src/kernel/operation.ts'
import type { Agent } from './agent.ts'
import { looksUnfinished } from './mishaps.ts'
import { inTurns } from './turns.ts'

/** Decisions under way at the same time. */
const AT_ONCE = 12
/** Between two looks at the results, in milliseconds. */
const LOOK_AGAIN = 800

const PLEASE_FINISH = 'Your sentence seems cut off. Please say why it is more convincing.'

type Results = WireOutput<typeof getResults>
type Given = Results['data'][number]['answers'][number]

export type Reviewing = {
  agent: Agent
  job_id: string
  /** Answers wanted in all. */
  wanted: number
  approved: (count: number) => void
  changesAsked: () => void
}

/** What the agent did, and the one answer it never decided on. */
export type Reviewed = { approved: number; sentBack: number; batches: number; leftAlone: string }

/**
 * Approves every answer but one: the first it sees is left to silence, which approves it too. An
 * answer that breaks off is sent back once. While one batch is decided, the next is read already.
 * Ends when nothing else is undecided.
 */
export const reviewEverything = async (run: Reviewing): Promise<Reviewed> => {
  const done = { approved: 0, sentBack: 0, batches: 0, leftAlone: '' }
  /** Answers decided, or about to be, as they were worded: a finished sentence is looked at anew. */
  const taken = new Set<string>()
  const wordingOf = ({ assignment_id, answers }: Given) => `${assignment_id} ${answers.reason}`
  const decideOn = async (given: Given): Promise<void> => {
    if (await decide(run, given)) {
      done.approved += 1
      run.approved(done.approved)
      return
    }
    done.sentBack += 1
    run.changesAsked()
  }
  let from: string | undefined
  let batch = Promise.resolve()
  while (done.approved < run.wanted - 1) {
    const seen = await readFrom(run, from, done.leftAlone)
    from = seen.from
    await batch
    const open = seen.given.filter((given) => {
      if (given.status !== 'submitted' || taken.has(wordingOf(given))) return false
      taken.add(wordingOf(given))
      done.leftAlone ||= given.assignment_id
      return given.assignment_id !== done.leftAlone
    })
    if (open.length > 0) done.batches += 1
    batch = inTurns(open, AT_ONCE, decideOn)
    // Somebody must listen from now on; it is awaited after the next look.
    batch.catch(() => {})
    if (open.length < AT_ONCE) await sleep(LOOK_AGAIN)
  }
  await batch
  return done
}

/** Approves, or asks to finish the sentence; says whether it approved. */
const decide = async ({ agent }: Reviewing, given: Given): Promise<boolean> => {
  const { assignment_id } = given
  if (looksUnfinished(String(given.answers.reason))) {
    const decision = 'request_changes' as const
    await agent.call(reviewSubmission, { assignment_id, decision, text: PLEASE_FINISH })
    return false
  }
  await agent.call(reviewSubmission, { assignment_id, decision: 'approve' })
  return true
}

/**
 * What was given, from page `from` on. Says which page is the first that still holds anything to
 * decide, so that finished pages are not read again.
 */
const readFrom = async (
  { agent, job_id }: Reviewing,
  from: string | undefined,
  leftAlone: string,
): Promise<{ given: Given[]; from: string | undefined }> => {
  const given: Given[] = []
  let first = from
  let cursor = from
  for (;;) {
    const page = await readPage(agent, job_id, cursor)
    const answers = page.data.flatMap((task) => task.answers)
    given.push(...answers)
    const finished =
      page.data.every(({ answered, wanted }) => answered === wanted) &&
      answers.every(({ status, assignment_id: id }) => status === 'approved' || id === leftAlone)
    const next = page.next_cursor ?? undefined
    if (finished && cursor === first && next !== undefined) first = next
    if (next === undefined) return { given, from: first }
    cursor = next
  }
}

/** One page of results, as large as pages get. */
const readPage = (agent: Agent, job_id: string, cursor?: string): Promise<Results> =>
  agent.call(getResults, { job_id, limit: 100, ...(cursor !== undefined && { cursor }) })

/** Every task’s result. */
export const readAllResults = async (agent: Agent, job_id: string): Promise<Results['data']> => {
  const results: Results['data'] = []
  let cursor: string | undefined
  do {
    const page = await readPage(agent, job_id, cursor)
    results.push(...page.data)
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
  return results
}
