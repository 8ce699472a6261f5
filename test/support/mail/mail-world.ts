/** A world whose instance sends mail, to a server of this machine, and people with addresses. */
import { sql } from 'kysely'
import type { Runtime } from '../../../src/execute.ts'
import type { Caller } from '../../../src/kernel/caller.ts'
import { newUuid } from '../../../src/kernel/id.ts'
import { LOOPS } from '../../../src/loops/due.ts'
import { runOnce } from '../../../src/loops/loop.ts'
import { createMailer } from '../../../src/outbound/mailer.ts'
import { eventually } from '../eventually.ts'
import { createWorld } from '../world.ts'
import { startMailServer } from './mail-server.ts'

export type MailWorld = Awaited<ReturnType<typeof createMailWorld>>
type Worker = Caller & { kind: 'worker' }

const log = {
  error: (details: object) => {
    throw new Error('a loop failed', { cause: details })
  },
}

/** Runs the loops of these names until nothing is due. */
const drainOn =
  (runtime: Runtime) =>
  async (...names: string[]): Promise<void> => {
    for (const loop of LOOPS.filter(({ name }) => names.includes(name)))
      while ((await runOnce(runtime, loop, log)) > 0);
  }

export const createMailWorld = async () => {
  const world = await createWorld()
  const server = await startMailServer()
  const mailer = createMailer({ url: server.url, from: 'no-reply@fair.example' }, 'Fair <Work>')
  world.runtime.instance.mail = true
  world.runtime.instance.public_url = 'https://fair.example'
  world.runtime.mailer = mailer
  /** Somebody with an account, whose person has the same id. */
  const account = async (email: string): Promise<string> => {
    const id = newUuid()
    await sql`
      insert into auth."user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt")
      values (${id}, 'A name', ${email}, true, ${world.clock.now()}, ${world.clock.now()})`.execute(
      world.owner,
    )
    return id
  }
  let count = 0
  const reachable = async (
    email = `person-${++count}@people.example`,
  ): Promise<Worker & { email: string }> => ({
    ...(await world.worker(await account(email))),
    email,
  })
  const drain = drainOn(world.runtime)
  /** Whether no transaction of the whole server could still write an event before the last one. */
  const settled = () =>
    world.look<{ settled: boolean }>(
      'select not exists (select from event where horizon >= event_settled_before()) as settled',
    )
  /** Everything that is news becomes notices; nothing is sent. */
  const tell = async () => {
    await eventually(settled, ([row]) => row?.settled === true)
    await drain('tell_workers', 'tell_payout', 'begin_announcements', 'tell_everybody')
  }
  /** Sends what is due, once over. */
  const send = () => drain('send_mail')
  const close = async () => {
    mailer.close()
    await server.close()
    await world.close()
  }
  return { ...world, server, mailer, account, reachable, drain, tell, send, close }
}
