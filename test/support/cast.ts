/**
 * Everybody who could call, and one of everything that has an id, twice: `ours` belongs to the
 * callers, `theirs` to strangers. For tests that try every operation as everybody.
 */
import { sql } from 'kysely'
import {
  type Caller,
  type CallerKind,
  MEMBER_ROLES,
  type MemberRole,
} from '../../src/kernel/caller.ts'
import { type IdNoun, newUuid, toPublicId, type Uuid } from '../../src/kernel/id.ts'
import { begin } from './captures/sending.ts'
import { caseOf } from './cases/belongings.ts'
import { batchTerms } from './forms.ts'
import { modelOf } from './models/belongings.ts'
import { moneyOf } from './money/belongings.ts'
import { deviceOf } from './push/belongings.ts'
import { testOf } from './qualifications/belongings.ts'
import { signalOf } from './signals/belongings.ts'
import { voiceOf } from './voice/belongings.ts'
import type { World } from './world.ts'

/** Public ids by what they name. */
export type Belongings = Partial<Record<IdNoun, string>>
export type Member = Caller & { kind: 'member' }
export type Side = {
  /** What the requester's side has. */
  belongings: Belongings
  /** What its worker may see: the offered job, the file of the task in hand. */
  inHand: Belongings
  members: Record<MemberRole, Member>
  agent: Caller & { kind: 'agent' }
  worker: Caller & { kind: 'worker' }
}

/** A question about a picture. */
const TERMS = batchTerms({
  reward: { amount: '1.00', currency: 'EUR' },
  form: {
    form: 1,
    lang: 'en',
    title: 'Is the shop open?',
    goal: 'To know which shops are open.',
    done_when: 'Done when you have said what you see.',
    data: [{ name: 'photo', kind: 'image' }],
    pages: [
      {
        id: 'page',
        items: [
          { id: 'door', type: 'image', from: 'photo', alt: 'The door' },
          { id: 'note', type: 'short_text', label: 'What do you see?' },
          { id: 'shot', type: 'photo', label: 'A photo of yours', required: false },
        ],
      },
    ],
  },
})

/** A one-pixel GIF. */
export const PIXEL = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** A requester with a member of each role, an agent, a worker, and one of everything. */
export const makeSide = async (world: World): Promise<Side> => {
  const owner = await world.requester()
  const members = await withEveryRole(world, owner)
  const agent = await world.agent(owner)
  const worker = await world.worker()
  const work = await oneJobDone(world, owner, worker)
  const draft = await world.call('createJob', owner, TERMS)
  const upload = await world.call('startUpload', owner, { job_id: draft.id })
  const question = await world.call('askQuestion', worker, {
    assignment_id: work.assignment ?? '',
    text: 'Which door?',
  })
  const file = await storePixel(world, owner)
  const key = await world.call('createApiKey', owner, {
    agent_id: toPublicId('agent', agent.agent_id),
  })
  const hook = await webhookOf(world, owner)
  const money = await moneyOf(world, owner, worker)
  const people = await poolOf(world, owner, worker)
  const [moved] = await world.look<{ journal: string; account: string }>(
    `select t.journal_id as journal, t.debit_account as account from ledger_transfer t
     join ledger_account a on a.id = t.debit_account where a.owner = '${owner.requester_id}' limit 1`,
  )
  const belongings = {
    account: toPublicId('account', moved?.account ?? ''),
    journal: toPublicId('journal', moved?.journal ?? ''),
    ...work,
    ...hook,
    ...money,
    ...{ record: await recordOf(world, worker), copy: await copyOf(world, owner) },
    ...(await toldOf(world, worker)),
    ...people,
    ...(await caseOf(world, worker)),
    ...{ ...(await voiceOf(world, owner, worker)), ...(await signalOf(world, worker, work.job)) },
    ...(await testOf(world, { owner, worker, pool: people.pool ?? '' })),
    project: (await world.call('createProject', owner, { name: 'Letters' })).id,
    schedule: await scheduleOf(world, owner, work.job ?? ''),
    ...{ block: await blockOf(world, owner), model: await modelOf(world, owner) },
    ...(await captureOf(world, worker, work.assignment ?? '')),
    ...{ job: draft.id, upload: upload.id },
    question: question.id,
    file,
    api_key: key.id,
    agent: toPublicId('agent', agent.agent_id),
    person: toPublicId('person', members.reviewer.person_id),
    worker: toPublicId('worker', worker.worker_id),
    requester: toPublicId('requester', owner.requester_id),
  }
  return { belongings, inHand: { ...belongings, ...work }, members, agent, worker }
}

const withEveryRole = async (world: World, owner: Member): Promise<Record<MemberRole, Member>> => {
  const rows: [MemberRole, Member][] = []
  for (const role of MEMBER_ROLES) {
    if (role === 'owner') rows.push([role, owner])
    else rows.push([role, { ...owner, role, person_id: await memberOf(world, owner, role) }])
  }
  return Object.fromEntries(rows) as Record<MemberRole, Member>
}

const memberOf = async (
  { runtime, person }: World,
  { requester_id }: Member,
  role: MemberRole,
): Promise<Uuid> => {
  const person_id = await person()
  await sql`
    insert into requester_member (requester_id, person_id, role, created_at)
    values (${requester_id}, ${person_id}, ${role}, ${runtime.clock.now()})`.execute(
    runtime.database,
  )
  return person_id
}

/** Work done, approved, paid and withdrawn; and one assignment still in hand. */
const oneJobDone = async (world: World, owner: Member, worker: Caller): Promise<Belongings> => {
  const job = await world.call('createJob', owner, { ...TERMS, overlap: 2 })
  const file = await storePixel(world, owner)
  const tasks = [{ photo: file }, { photo: file }, { photo: file }]
  await world.call('addTasks', owner, { job_id: job.id, tasks })
  await world.call('publishJob', owner, { job_id: job.id })
  const done = await world.call('claimTask', worker, { job_id: job.id })
  const assignment_id = done.id
  await world.call('submitAssignment', worker, { assignment_id, answers: { note: 'A door' } })
  await world.call('reviewSubmission', owner, { assignment_id, decision: 'approve' })
  await world.call('addFavourite', owner, { assignment_id })
  const payout = await world.call('withdraw', worker, {})
  const [earning] = (await world.call('listEarnings', worker, {})).data
  const held = await world.call('claimTask', worker, { job_id: job.id })
  const receipt = earning?.id ?? ''
  const { data } = await world.call('listEvents', owner, { order: 'newest' })
  // Both sides see it.
  const event = data.find(({ type }) => type === 'submission.approved')?.id ?? ''
  const own = { job: job.id, file, task: held.task_id, event }
  return { ...own, assignment: held.id, payout: payout.id, receipt }
}

/** A record brought from elsewhere; the worker's own of here will do. */
const recordOf = async (world: World, worker: Caller): Promise<string> => {
  const { credential } = await world.call('exportRecord', worker, {})
  return (await world.call('bringRecord', worker, { credential })).id
}

/** Something the worker was told. */
const toldOf = async (world: World, worker: Caller & { kind: 'worker' }): Promise<Belongings> => {
  const id = newUuid()
  await sql`
    insert into notice (id, person_id, kind, about, source, created_at)
    values (${id}, ${worker.person_id}, 'standing_changed', '', 'test', ${world.clock.now()})`.execute(
    world.runtime.database,
  )
  const alert = await world.call('createAlert', worker, { time_zone: 'UTC', is_on: false })
  const push_device = await deviceOf(world, worker)
  return { notice: toPublicId('notice', id), alert: alert.id, push_device }
}

/** A file that is still to be fetched. */
const copyOf = async (world: World, owner: Member): Promise<string> => {
  const { id: job_id } = await world.call('createJob', owner, TERMS)
  const tasks = [{ photo: 'https://photos.example.org/door.jpg' }]
  await world.call('addTasks', owner, { job_id, tasks })
  return (await world.call('listCopies', owner, { job_id })).data[0]?.id ?? ''
}

const scheduleOf = async (world: World, owner: Member, job_id: string): Promise<string> => {
  const repeat = { every: 'day' as const, time: '09:00', time_zone: 'Europe/Paris' }
  return (await world.call('createSchedule', owner, { job_id, repeat })).id
}

/** A pool with the worker in it, and the link they came by. */
const poolOf = async (world: World, owner: Member, worker: Caller): Promise<Belongings> => {
  const pool = await world.call('createPool', owner, { name: 'Regulars' })
  const invite = await world.call('createPoolInvite', owner, { pool_id: pool.id })
  const token = invite.url.split('#invite=')[1] ?? ''
  await world.call('joinPool', worker, { token })
  return { pool: pool.id, pool_invite: invite.id }
}

const webhookOf = async (world: World, owner: Member): Promise<Belongings> => {
  const { id } = await world.call('createWebhook', owner, {
    address: 'https://hooks.example.org/',
  })
  const delivery = await world.call('testWebhook', owner, { webhook_id: id })
  return { webhook: id, delivery: delivery.id }
}

/** Somebody else whom the requester keeps from its work. */
const blockOf = async (world: World, owner: Member): Promise<string> => {
  const worker = await world.worker()
  await oneJobDone(world, owner, worker)
  const worker_id = toPublicId('worker', worker.worker_id)
  return (await world.call('blockWorker', owner, { worker_id, reason: 'abuse' })).id
}

/** A photo on its way for the task in hand. */
const captureOf = async (world: World, worker: Caller, assignment_id: string) => {
  const bytes = Buffer.from(PIXEL, 'base64')
  return { capture: (await begin(world, worker, { assignment_id, item: 'shot' }, bytes)).id }
}

const storePixel = async (world: World, owner: Member): Promise<string> =>
  (await world.call('uploadFile', owner, { name: 'pixel.gif', data_base64: PIXEL })).id

/** One caller of every kind, all of them on our side. */
export const callersOf = async (
  world: World,
  { members, agent, worker }: Side,
): Promise<Record<CallerKind, Caller>> => {
  const confirmed_at = world.clock.now()
  const person_id = await world.person()
  return {
    anonymous: { kind: 'anonymous' },
    person: { kind: 'person', person_id, confirmed_at },
    worker,
    ...members,
    agent,
    operator: await world.operator(),
    system: { kind: 'system', loop: 'test' },
  }
}

/** An id of this noun that nobody has. */
export const neverIssued = (noun: IdNoun): string => toPublicId(noun, newUuid())
