/**
 * Schedules on a process that is killed again and again, under a clock that makes a day of two
 * seconds: each time has one run, each run one job with its money, and the books agree.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { audit } from '../src/ledger/audit.ts'
import { createClient } from '../src/sdk/client.ts'
import { batchTerms, texts } from './support/forms.ts'
import { removeFolder, startInstance } from './support/instance.ts'
import { lookInside } from './support/survival/workload.ts'

const DEATHS = 5
const FAST = { FAIRHAND_CLOCK_FACTOR: '43200', FAIRHAND_CLOCK_START: new Date().toISOString() }

test('kill -9 at any moment: one run for each time, one job for each run', async () => {
  let instance = await startInstance({ environment: FAST })
  try {
    const { key } = await createClient({ url: instance.url }).createSandboxRequester({})
    const client = createClient({ url: instance.url, key })
    const { id: job_id } = await client.createJob(batchTerms())
    await client.addTasks({ job_id, tasks: texts(40) })
    const repeat = { every: 'day', time: '02:30', time_zone: 'Europe/Paris' } as const
    for (let made = 0; made < 5; made++) await client.createSchedule({ job_id, repeat })
    for (let death = 0; death < DEATHS; death++) {
      await sleep(1500 + Math.random() * 2500)
      await instance.stop('SIGKILL')
      const { folder, port } = instance
      instance = await startInstance({ folder, port, environment: FAST })
    }
    await sleep(2500)
    await lookInside(instance.folder, async (database) => {
      // The instance goes on while it is counted: all is counted as of one moment.
      const snapshot = await database
        .startTransaction()
        .setIsolationLevel('repeatable read')
        .execute()
      const count = async (query: string): Promise<number> =>
        Number((await sql.raw<{ n: string }>(query).execute(snapshot)).rows[0]?.n)
      const runs = await count(`select count(*) as n from schedule_run where outcome = 'opened'`)
      expect(runs).toBeGreaterThanOrEqual(10)
      expect(await count(`select count(*) as n from schedule_run`)).toBe(runs)
      expect(await count('select count(distinct job_id) as n from schedule_run')).toBe(runs)
      expect(
        await count(`select count(*) as n from job where id <> all
        (select job_id from schedule) and published_at is not null`),
      ).toBe(runs)
      expect(await count('select count(*) as n from task')).toBe(40 * (runs + 1))
      await snapshot.rollback().execute()
      expect((await audit(database)).ok).toBe(true)
    })
  } finally {
    await instance.stop()
    removeFolder(instance.folder)
  }
}, 90_000)
