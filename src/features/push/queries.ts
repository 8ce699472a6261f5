/** SQL of devices, and of what is on its way to them. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export type DeviceRow = {
  id: Uuid
  person_id: Uuid
  name: string
  endpoint: string
  p256dh: string
  auth: string
  created_at: Date
  last_sent_at: Date | null
  last_error: string | null
}

/** The same, to add one; another that is added at the same time waits. */
export const devicesToAddTo = async (tx: Transaction, person_id: Uuid): Promise<DeviceRow[]> => {
  await sql`select 1 from person where id = ${person_id} for no key update`.execute(tx)
  return selectDevices(tx, person_id)
}

export const selectDevices = async (tx: Transaction, person_id: Uuid): Promise<DeviceRow[]> =>
  (
    await sql<DeviceRow>`
      select * from push_device where person_id = ${person_id} order by id`.execute(tx)
  ).rows

export const findDevice = async (tx: Transaction, id: Uuid): Promise<DeviceRow | undefined> =>
  (await sql<DeviceRow>`select * from push_device where id = ${id}`.execute(tx)).rows[0]

type NewDevice = Omit<DeviceRow, 'last_sent_at' | 'last_error'>

/**
 * One row for each browser. It belongs to who uses it now: what was on its way to somebody else there
 * does not arrive any more.
 */
export const putDevice = async (tx: Transaction, d: NewDevice): Promise<DeviceRow | undefined> => {
  await sql`
    delete from push_device
    where endpoint = ${d.endpoint} and person_id <> ${d.person_id}`.execute(tx)
  const { rows } = await sql<DeviceRow>`
    insert into push_device (id, person_id, name, endpoint, p256dh, auth, created_at)
    values (${d.id}, ${d.person_id}, ${d.name}, ${d.endpoint}, ${d.p256dh}, ${d.auth},
      ${d.created_at})
    on conflict (endpoint) do update
      set person_id = excluded.person_id, name = excluded.name, p256dh = excluded.p256dh,
        auth = excluded.auth
    returning *`.execute(tx)
  return rows[0]
}

/** Forgets a device and what is on its way to it; false when there is none of this person. */
export const deleteDevice = async (tx: Transaction, id: Uuid, person_id: Uuid): Promise<boolean> =>
  (
    await sql`
      delete from push_device where id = ${id} and person_id = ${person_id} returning 1`.execute(tx)
  ).rows.length > 0

export type PushKey = { notice_id: Uuid; device_id: Uuid }
export type PushRow = PushKey & { attempts: number; useless_after: Date; person_id: Uuid }

/**
 * Takes messages that are due and that nobody is sending; what is late, because nobody could send it
 * before, does not come in quiet hours either. `now` is the instance's time, by which they
 * are due; `real` and `until` are the machine's, for a lease lasts as long as the network may take.
 */
export const takePush = async (
  tx: Transaction,
  t: { now: Date; real: Date; until: Date; lease: Uuid; limit: number },
): Promise<(PushKey & { useless_after: Date })[]> =>
  (
    await sql<PushKey & { useless_after: Date }>`
      update push set lease = ${t.lease}, leased_until = ${t.until}
      where (notice_id, device_id) in (
        select notice_id, device_id from push
        where next_attempt_at <= ${t.now} and (leased_until is null or leased_until <= ${t.real})
          and not exists (
            select from push_device d join notice_settings s on s.person_id = d.person_id
            where d.id = push.device_id
              and after_quiet(${t.now}, s.time_zone, s.quiet_from, s.quiet_until) > ${t.now})
        order by next_attempt_at limit ${t.limit} for update skip locked)
      returning notice_id, device_id, useless_after`.execute(tx)
  ).rows

/** Gives back what a process that stops did not send. */
export const giveBackPush = (tx: Transaction, lease: Uuid) =>
  sql`update push set lease = null, leased_until = null where lease = ${lease}`.execute(tx)

/** A message whose lease this is, kept from changing. */
export const lockPush = async (tx: Transaction, key: PushKey, lease: Uuid) =>
  (
    await sql<PushRow>`
      select p.notice_id, p.device_id, p.attempts, p.useless_after, d.person_id
      from push p join push_device d on d.id = p.device_id
      where p.notice_id = ${key.notice_id} and p.device_id = ${key.device_id}
        and p.lease = ${lease} for update`.execute(tx)
  ).rows[0]

export const delayPush = (tx: Transaction, key: PushKey, next: Date) =>
  sql`
    update push set attempts = attempts + 1, next_attempt_at = ${next}, lease = null,
      leased_until = null
    where notice_id = ${key.notice_id} and device_id = ${key.device_id}`.execute(tx)

export const endPush = (tx: Transaction, key: PushKey) =>
  sql`
    delete from push
    where notice_id = ${key.notice_id} and device_id = ${key.device_id}`.execute(tx)

/** What its owner sees of the last attempt. */
export const noteAttempt = (
  tx: Transaction,
  device_id: Uuid,
  { error, now }: { error: string | null; now: Date },
) =>
  sql`
    update push_device set last_error = ${error},
      last_sent_at = case when ${error}::text is null then ${now} else last_sent_at end
    where id = ${device_id}`.execute(tx)
