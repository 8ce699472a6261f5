/** What both stories share: who is there, and how a thing that happened is told. */
import { setTimeout as sleep } from 'node:timers/promises'
import { claimTask, submitAssignment } from '../../src/features/assignments/contract.ts'
import { createJob, publishJob } from '../../src/features/jobs/contract.ts'
import { reviewSubmission } from '../../src/features/reviews/contract.ts'
import { addTasks } from '../../src/features/tasks/contract.ts'
import type { WireInput } from '../../src/kernel/operation.ts'
import { FairhandError } from '../../src/sdk/transport.ts'
import type { Crowd, Person } from '../crowd.ts'
import { call, type Door, type Traffic } from '../door.ts'
import type { Figure } from '../figures.ts'
import type { Screen } from '../screen/screen.ts'
import { INDENT, TIME, WIDTH, wrap } from '../screen/text.ts'
import type { Instance } from '../server.ts'
import type { Session } from './session.ts'
import type { Timeline } from './timeline.ts'

export type Scene = {
  screen: Screen
  instance: Instance
  timeline: Timeline
  traffic: Traffic
  crowd: Crowd
  operator: Session
}

/** Something that happened, with its day. */
export const tell = ({ screen, timeline }: Scene, text: string): void => {
  for (const [index, line] of wrap(text, WIDTH - INDENT - TIME).entries())
    screen.happened(index === 0 ? timeline.day() : '', line)
}

export const show = ({ screen }: Scene, figures: Figure[]): Figure[] => {
  screen.say()
  for (const { name, value, ok } of figures) screen.row(name, value, ok)
  return figures
}

/** The code with which something is refused; `nothing` when it is not. */
export const refusalOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'nothing',
    (error: unknown) => {
      if (error instanceof FairhandError) return error.code
      throw error
    },
  )

/** Work that reads a conversation and rates it: the instructions are the work. */
const FORM = (title: string) => ({
  form: 1 as const,
  lang: 'en',
  title,
  instructions_md:
    'Read the conversation with the assistant from beginning to end. Say how good its answers are and why: look for mistakes in the facts, in the tone and in the reasoning, and mark whatever a careful reader would not let pass.',
  goal: 'To learn how good the answers of an assistant are.',
  done_when: 'Done when the answers are rated and the reason is written.',
  examples: [
    { kind: 'good' as const, text_md: '2, because the second answer gives a wrong date.' },
    { kind: 'bad' as const, text_md: '2. – Nobody learns why.' },
    { kind: 'edge' as const, text_md: 'A right answer in a rude tone is no more than 3.' },
  ],
  criteria: [
    { text: 'The rating follows from what is named in the reason.' },
    { text: 'Mistakes in the facts are named.' },
  ],
  data: [{ name: 'conversation', kind: 'text' as const }],
  pages: [
    {
      id: 'rate',
      items: [
        {
          type: 'long_text' as const,
          id: 'verdict',
          label: 'What is wrong with it, and what is good?',
        },
      ],
    },
  ],
})

type Offer = Partial<WireInput<typeof createJob>> & { title: string; amount: string }

/** A draft of an hour’s work a task. */
export const draftWork = async (
  door: Door,
  { title, amount, ...more }: Offer,
  tasks: number,
): Promise<string> => {
  const { id: job_id } = await call(door, createJob, {
    title,
    description: 'Rating conversations with an assistant',
    form: FORM(title),
    reward: { amount, currency: 'EUR' },
    estimated_seconds: 3600,
    lease_seconds: 8 * 3600,
    purpose: 'train',
    data_use: { licence: 'stays with the requester', retention_days: 365, seen_by: 'requester' },
    ai_use: 'forbidden',
    input_origin: 'ai',
    content_flags: [],
    ...more,
  })
  const rows = Array.from({ length: tasks }, (_, index) => ({ conversation: `No. ${index + 1}` }))
  await call(door, addTasks, { job_id, tasks: rows })
  return job_id
}

export const publish = (door: Door, job_id: string, discloses_lower_pay = false) =>
  call(door, publishJob, { job_id, discloses_lower_pay })

/** Works so many hours, one task after the other, each approved at once. */
export const work = async (
  { timeline }: Scene,
  { person, boss, job_id }: { person: Person; boss: Door; job_id: string },
  hours: number,
): Promise<void> => {
  for (let hour = 0; hour < hours; hour++) {
    const { id } = await claimInTime(person, job_id)
    await sleep(timeline.hours(1))
    const answers = { verdict: 'It is right, but too sure of itself.' }
    await call(person.door, submitAssignment, { assignment_id: id, answers })
    await call(boss, reviewSubmission, { assignment_id: id, decision: 'approve' })
  }
}

const TRIES = 200
const RETRY_MS = 50

/** While the first places of a job for many are in other hands, the rest is waited for. */
const claimInTime = async ({ door }: Person, job_id: string) => {
  for (let tries = 1; ; tries++) {
    const claimed = await call(door, claimTask, { job_id }).catch((error: unknown) => {
      const again = error instanceof FairhandError && error.code === 'no_place_left'
      if (!again || tries === TRIES) throw error
    })
    if (claimed !== undefined) return claimed
    await sleep(RETRY_MS)
  }
}
