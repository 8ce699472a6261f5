/** `fairhand verify`, `audit` and `sign-in-link` beside a real instance, and forgeries of receipts. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServedWorld } from '../../test/support/served-world.ts'
import { newSigningKey, publicKeyOf, type SignedReceipt, signReceipt } from '../kernel/receipt.ts'

let world: Awaited<ReturnType<typeof createServedWorld>>
let folder: string
let receipts: SignedReceipt[]
let instanceKey: string

beforeAll(async () => {
  world = await createServedWorld()
  folder = mkdtempSync(join(tmpdir(), 'fairhand-verify-'))
  const { client } = await world.requester()
  const worker = await world.worker()
  const { job_id } = await client.askPeople({ question: 'Open now?', options: ['yes', 'no'] })
  const { id } = await worker.claimTask({ job_id })
  await worker.submitAssignment({ assignment_id: id, answers: { answer: 'yes' } })
  await client.reviewSubmission({ assignment_id: id, decision: 'approve' })
  const { data } = await worker.listEarnings({})
  const read = data.map((line) => worker.getReceipt({ receipt_id: line.id }))
  receipts = (await Promise.all(read)).map(({ signed }) => signed as SignedReceipt)
  instanceKey = join(folder, 'key.pem')
  writeFileSync(instanceKey, (await client.getInstance({})).receipt_key)
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

const run = async (args: string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['bin/fairhand.js', ...args], {
    env: { PATH: process.env.PATH, FAIRHAND_URL: 'http://127.0.0.1:1', ...env },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, out, err }
}

const file = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('verify', () => {
  test('a real receipt is good, offline, and says what is still owed', async () => {
    const path = file('good.json', { object: 'receipt', id: 'rct_x', signed: receipts[0] })
    const { code, out } = await run(['verify', path, '--instance-key', instanceKey])
    expect(code).toBe(0)
    expect(out).toMatch(/good +\S+good\.json {2}reward 0\.\d\d EUR/)
    expect(out).toMatch(/owes wrk_\w+ 0\.\d\d EUR \(earned .*sandbox money/)
    const json = await run(['verify', path, '--json'])
    expect(JSON.parse(json.out)).toMatchObject({ ok: true, receipts: [{ key: 'self_stated' }] })
  })

  test('a list in one file counts every transfer once', async () => {
    const path = file('list.json', [...receipts, ...receipts])
    const { code, out } = await run(['verify', path, '--instance-key', instanceKey, '--json'])
    expect(code).toBe(0)
    const { still_owed } = JSON.parse(out)
    expect(still_owed).toMatchObject([{ owed: receipts[0]?.receipt.amount, paid_out: '0.00' }])
  })

  test('forged, altered and broken receipts are refused with a reason and status 1', async () => {
    const [real] = receipts as [SignedReceipt]
    const altered = file('altered.json', { ...real, receipt: { ...real.receipt, amount: '99.00' } })
    const forger = newSigningKey()
    const forged = file('forged.json', signReceipt({ ...real.receipt, amount: '99.00' }, forger))
    const torn = file('torn.json', JSON.stringify(real).slice(0, 100))
    const args = ['verify', altered, forged, torn, '--instance-key', instanceKey]
    const { code, out } = await run(args)
    expect(code).toBe(1)
    expect(out.split('\n').filter((line) => line.startsWith('refused')).length).toBe(3)
    expect(out).toContain('changed after it was signed')
    expect(out).not.toContain('owes')
    // Without the instance's key the forger's own is believed, and the output says to compare it.
    const believed = await run(['verify', forged])
    expect(believed.out).toContain('compare it with the instance')
    expect(publicKeyOf(forger)).toContain('PUBLIC KEY')
  })

  test('a file that is not there, or no key, is wrong usage', async () => {
    expect(await run(['verify', join(folder, 'none.json')])).toMatchObject({ code: 2, out: '' })
    const path = file('some.json', receipts[0])
    expect((await run(['verify', path, '--instance-key', path])).code).toBe(2)
  })
})

describe('the operator’s commands', () => {
  const database = () => {
    const { host, port, user, database: name } = world.connection.application
    const socket = encodeURIComponent(String(host))
    return { DATABASE_URL: `postgres://${user}@localhost:${port}/${name}?host=${socket}` }
  }

  test('audit agrees with itself, and a cent of difference ends with status 1', async () => {
    const { code, out } = await run(['audit'], database())
    expect(code).toBe(0)
    expect(out).toContain('Trial balance: 0.00 EUR')
    expect(out).toContain('Everything agrees.')
    await sql`alter table ledger_account disable trigger user`.execute(world.owner)
    await sql`
      update ledger_account set credits_posted = credits_posted + 1
      where id = (select id from ledger_account where credits_posted > 0 limit 1)`.execute(
      world.owner,
    )
    const tampered = await run(['audit', '--json'], database())
    expect(tampered.code).toBe(1)
    expect(JSON.parse(tampered.out)).toMatchObject({
      ok: false,
      differences: [{ kind: 'balance' }],
    })
  })

  test('sign-in-link prints a link, for an instance that has an operator', async () => {
    const none = await run(['sign-in-link', 'ada@example.org'], database())
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('first start')])
    const person_id = await world.person()
    await sql`
      insert into operator (person_id, role, created_at)
      values (${person_id}, 'admin', ${world.clock.now()})`.execute(world.owner)
    const { code, out } = await run(['sign-in-link', 'ada@example.org'], {
      ...database(),
      FAIRHAND_PUBLIC_URL: 'https://fairhand.example',
    })
    expect(code).toBe(0)
    expect(out).toMatch(/^https:\/\/fairhand\.example\/api\/auth\/enter\?token=[\w-]{40,}\n$/)
    const wrong = await run(['sign-in-link', 'nobody'], database())
    expect([wrong.code, wrong.out]).toEqual([2, ''])
  })

  test('where no Fairhand is, they say so and make nothing', async () => {
    const { code, err } = await run(['audit'], { FAIRHAND_DATA: join(folder, 'nothing') })
    expect([code, err]).toEqual([1, expect.stringContaining('There is no Fairhand in')])
  })
})
