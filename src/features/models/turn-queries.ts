/** SQL of what people say to models, and what these reply. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/** As much of an assignment as says who may talk, and to what. */
export type TalkRow = {
  id: Uuid
  job_id: Uuid
  requester_id: Uuid
  status: string
  expires_at: Date
  form: unknown
}

/** One’s own assignment; with `lock` kept from changing, so that two who ask at once follow each other. */
export const findTalk = async (
  tx: Transaction,
  { assignment_id, worker_id, lock }: { assignment_id: Uuid; worker_id: Uuid; lock: boolean },
): Promise<TalkRow | undefined> =>
  (
    await sql<TalkRow>`
      select a.id, a.job_id, j.requester_id, a.status, a.expires_at, j.form
      from assignment a join job j on j.id = a.job_id
      where a.id = ${assignment_id} and a.worker_id = ${worker_id}
      ${lock ? sql`for update of a` : sql``}`.execute(tx)
  ).rows[0]

export type ReplyRow = {
  side: 'a' | 'b'
  model_id: Uuid
  text: string | null
  /** As text: JSON has no bigint. */
  cost_micro: string
}

export type TurnRow = {
  id: Uuid
  number: number
  text: string
  status: 'waiting' | 'answered' | 'failed' | 'stopped'
  better: 'a' | 'b' | 'tie' | null
  fault: 'endpoint' | 'refused' | null
  reason: string | null
  asked_at: Date
  replies: ReplyRow[]
}

/** Everything said under one item of an assignment, in its order. */
export const selectTurns = async (
  tx: Transaction,
  assignment_id: Uuid,
  item: string,
): Promise<TurnRow[]> =>
  (
    await sql<TurnRow>`
      select t.id, t.number, t.text, t.status, t.better, t.fault, t.reason, t.asked_at,
        (select jsonb_agg(jsonb_build_object('side', r.side, 'model_id', r.model_id,
            'text', r.text, 'cost_micro', r.cost_micro::text) order by r.side)
         from model_reply r where r.turn_id = t.id) as replies
      from model_turn t where t.assignment_id = ${assignment_id} and t.item = ${item}
      order by t.id`.execute(tx)
  ).rows

type NewTurn = {
  id: Uuid
  assignment_id: Uuid
  job_id: Uuid
  item: string
  number: number
  text: string
  now: Date
  replies: readonly { side: 'a' | 'b'; model_id: Uuid; cost_micro: bigint }[]
}

export const insertTurn = async (tx: Transaction, t: NewTurn): Promise<void> => {
  await sql`
    insert into model_turn (id, assignment_id, job_id, item, number, text, status, asked_at)
    values (${t.id}, ${t.assignment_id}, ${t.job_id}, ${t.item}, ${t.number}, ${t.text}, 'waiting',
      ${t.now})`.execute(tx)
  const replies = t.replies.map(({ side, model_id, cost_micro }) => ({
    ...{ side, model_id, cost_micro: String(cost_micro) },
  }))
  await sql`
    insert into model_reply (turn_id, side, model_id, cost_micro)
    select ${t.id}, r.side, r.model_id, r.cost_micro
    from jsonb_to_recordset(${JSON.stringify(replies)}::jsonb)
      as r (side text, model_id uuid, cost_micro bigint)`.execute(tx)
}

/** Says of an answered turn whose reply was better, once. */
export const setBetter = (tx: Transaction, id: Uuid, better: 'a' | 'b' | 'tie') =>
  sql`
    update model_turn set better = ${better}
    where id = ${id} and better is null and status = 'answered'`.execute(tx)

/** Ends the turn that waits; whoever asks for it sees that and stops. */
export const stopTurn = async (
  tx: Transaction,
  { assignment_id, item, now }: { assignment_id: Uuid; item: string; now: Date },
) =>
  sql`
    update model_turn set status = 'stopped', ended_at = ${now}
    where assignment_id = ${assignment_id} and item = ${item} and status = 'waiting'`.execute(tx)

export type TakenTurn = {
  id: Uuid
  assignment_id: Uuid
  job_id: Uuid
  item: string
  /** It was taken before, and nobody lived to say what came of it. */
  again: boolean
}

/** Takes turns that nobody asks for; `real` and `until` are the machine’s time. */
export const takeTurns = async (
  tx: Transaction,
  t: { real: Date; until: Date; lease: Uuid; limit: number },
): Promise<TakenTurn[]> =>
  (
    await sql<TakenTurn>`
      with due as (
        select id, lease is not null as again from model_turn
        where status = 'waiting' and (leased_until is null or leased_until <= ${t.real})
        order by asked_at limit ${t.limit} for update skip locked)
      update model_turn t set lease = ${t.lease}, leased_until = ${t.until}
      from due where t.id = due.id
      returning t.id, t.assignment_id, t.job_id, t.item, due.again`.execute(tx)
  ).rows

/** Whether somebody still waits for it. */
export const isWaiting = async (tx: Transaction, id: Uuid): Promise<boolean> =>
  (await sql`select 1 from model_turn where id = ${id} and status = 'waiting'`.execute(tx)).rows
    .length > 0

/** A turn whose lease this is, kept from changing. */
export const lockTurn = async (tx: Transaction, id: Uuid, lease: Uuid) =>
  (
    await sql<{ id: Uuid; job_id: Uuid; status: TurnRow['status'] }>`
      select id, job_id, status from model_turn
      where id = ${id} and lease = ${lease} for update`.execute(tx)
  ).rows[0]

type Ended = { id: Uuid; now: Date } & (
  | { status: 'answered' }
  | { status: 'failed'; fault: 'endpoint' | 'refused'; reason: string }
)

export const endTurn = (tx: Transaction, t: Ended) =>
  sql`
    update model_turn set status = ${t.status}, ended_at = ${t.now},
      fault = ${t.status === 'failed' ? t.fault : null},
      reason = ${t.status === 'failed' ? t.reason : null}, lease = null, leased_until = null
    where id = ${t.id} and status = 'waiting'`.execute(tx)

/** Writes a reply; the text only where it still counts. Returns what it was thought to cost at most. */
export const putReply = async (
  tx: Transaction,
  r: {
    turn_id: Uuid
    side: 'a' | 'b'
    text: string | null
    input_tokens: number | null
    output_tokens: number | null
    cost_micro: bigint | null
  },
) =>
  sql`
    update model_reply set text = ${r.text}, input_tokens = ${r.input_tokens},
      output_tokens = ${r.output_tokens}, cost_micro = coalesce(${r.cost_micro}, cost_micro)
    where turn_id = ${r.turn_id} and side = ${r.side}`.execute(tx)

export type PricedReply = {
  side: 'a' | 'b'
  model_id: Uuid
  cost_micro: bigint
  input_minor: bigint | null
  output_minor: bigint | null
}

/** The replies of a turn with what their tokens cost. */
export const pricedReplies = async (tx: Transaction, turn_id: Uuid): Promise<PricedReply[]> =>
  (
    await sql<PricedReply>`
      select r.side, r.model_id, r.cost_micro, m.input_minor, m.output_minor
      from model_reply r join model m on m.id = r.model_id
      where r.turn_id = ${turn_id} order by r.side`.execute(tx)
  ).rows
