/**
 * What happens when processes die under people at work: nothing that was acknowledged is lost, nothing
 * is done twice, the books agree to the cent, and the instance goes on. bench/survival.ts does it a
 * hundred times.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeFolder, type StartedProcess, startInstance } from './support/instance.ts'
import { surviveDeaths, type Victim } from './support/survival/deaths.ts'
import {
  cutConnections,
  exhaustPool,
  recoveryFrom,
  stopDatabase,
  type Trouble,
} from './support/survival/troubles.ts'
import {
  lookInside,
  startWorkload,
  type Verdict,
  verdictOf,
  type Workload,
} from './support/survival/workload.ts'

const expectWhole = ({ lost, counts, acknowledged, audit_ok }: Verdict): void => {
  expect(lost).toEqual([])
  const { approvals } = acknowledged
  expect(approvals).toBeGreaterThan(25)
  expect(counts).toEqual({ ...acknowledged, rewards: approvals, receipts: approvals })
  expect(audit_ok).toBe(true)
}

test.each<Victim>(['server', 'postgres'])(
  'kill -9 of the %s five times under load',
  async (victim) => {
    const { verdict, surprises, exits } = await surviveDeaths(victim, 5)
    expect(surprises).toEqual([])
    expect(exits).toBe(0)
    expectWhole(verdict)
  },
  90_000,
)

describe('a running instance whose database misbehaves', () => {
  let instance: StartedProcess
  let load: Workload
  beforeAll(async () => {
    instance = await startInstance()
    load = await startWorkload(instance.url)
  }, 60_000)
  afterAll(async () => {
    await instance.stop()
    removeFolder(instance.folder)
  })

  const expectRecovery = async (trouble: Trouble) => {
    const { seconds, same, healthy } = await recoveryFrom(trouble, { instance, load })
    expect({ same, healthy }).toEqual({ same: true, healthy: true })
    expect(seconds).toBeLessThan(10)
  }

  test('all its connections are cut', () => expectRecovery(cutConnections), 30_000)

  test('the database is stopped in order', () => expectRecovery(stopDatabase), 30_000)

  test('every connection of its pool waits for a lock, and more people come', async () => {
    const statuses: number[] = []
    await expectRecovery(exhaustPool(statuses))
    // All were answered: "later" while nothing could be read, or with what they asked for.
    await expect.poll(() => statuses.length, { timeout: 20_000 }).toBe(60)
    expect(statuses).toContain(503)
    expect(statuses.filter((status) => ![200, 503].includes(status))).toEqual([])
  }, 60_000)

  test('and in all of that nothing was lost or done twice', async () => {
    await load.stop()
    expect(load.surprises).toEqual([])
    const { lost, audit_ok, counts, acknowledged } = await lookInside(instance.folder, (database) =>
      verdictOf(database, load),
    )
    expect({ lost, audit_ok }).toEqual({ lost: [], audit_ok: true })
    expect(counts.approvals).toBe(acknowledged.approvals)
    expect(counts.rewards).toBe(acknowledged.approvals)
  })
})
