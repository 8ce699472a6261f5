/** The loop that fetches: tried again, not twice, one requester after the other, and a process that dies. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CopyWorld, createCopyWorld } from '../../test/support/files/copy-world.ts'
import { picture, sound } from '../../test/support/files/pictures.ts'
import { copyLoop } from './copy-files.ts'

let world: CopyWorld
beforeAll(async () => {
  world = await createCopyWorld()
})
afterAll(() => world.close())

let path = 0
const put = (what: Parameters<CopyWorld['pictures']['put']>[1]) =>
  world.pictures.put(`/${++path}.png`, what)
const copiesOf = async (owner: Awaited<ReturnType<CopyWorld['requester']>>, job_id: string) =>
  (await world.call('listCopies', owner, { job_id })).data
const times = (address: string) =>
  world.pictures.asked.filter((one) => address.endsWith(one)).length
/** As if the process that holds the leases had died long ago. */
const endLeases = () =>
  sql`update file_copy set leased_until = '2000-01-01' where lease is not null`.execute(world.owner)

test('a server that is down for a while loses nothing; one that stays down is given up', async () => {
  const owner = await world.requester()
  const bytes = await picture(1)
  const back = put((response, count) =>
    count < 3 ? response.writeHead(503).end() : response.end(bytes),
  )
  const dead = put(500)
  const { job_id } = await world.draftWith(owner, [back, dead])
  for (let minute = 0; minute < 120; minute++) {
    await world.copyAll()
    world.clock.advance(60)
  }
  const byAddress = new Map((await copiesOf(owner, job_id)).map((copy) => [copy.address, copy]))
  expect(byAddress.get(back)).toMatchObject({ status: 'copied', attempts: 3, reason: null })
  expect(byAddress.get(dead)).toMatchObject({
    status: 'failed',
    attempts: 6,
    reason: 'The server answered 500.',
    next_attempt_at: null,
  })
  expect([times(back), times(dead)]).toEqual([3, 6])
})

test('what is no picture, too large a picture, or a sound in a picture’s place is refused', async () => {
  const owner = await world.requester()
  const page = put(Buffer.from('<html>Sign in first</html>'))
  const cut = put((await picture(2, 'jpeg', 400)).subarray(0, 300))
  const noise = put(sound())
  const { job_id } = await world.draftWith(owner, [page, cut, noise])
  await world.copyAll()
  const reasons = Object.fromEntries(
    (await copiesOf(owner, job_id)).map(({ address, reason }) => [address, reason]),
  )
  expect(reasons[page]).toMatch(/neither an image nor a sound/)
  expect(reasons[cut]).toMatch(/damaged, cut off/)
  expect(reasons[noise]).toMatch(/a sound, and a picture is to be shown/)
})

test('pictures come through the same reading as uploads: nothing in them but what they show', async () => {
  const owner = await world.requester()
  const marked = Buffer.concat([await picture(3), Buffer.from('PK\u0003\u0004hidden')])
  const { job_id } = await world.draftWith(owner, [put(marked)])
  await world.copyAll()
  const [copy] = await copiesOf(owner, job_id)
  const [file] = (await world.call('listFiles', owner, {})).data
  expect(copy?.file_id).toBe(file?.id)
  const stored = Buffer.from(await world.runtime.files.get(file?.sha256 ?? ''))
  expect(stored.includes('hidden')).toBe(false)
})

test('each requester has a turn before one has two', async () => {
  const [many, one] = [await world.requester(), await world.requester()]
  const bytes = await picture(4)
  await world.draftWith(
    many,
    Array.from({ length: 40 }, () => put(bytes)),
  )
  const { job_id } = await world.draftWith(one, [put(bytes)])
  await world.round()
  await world.round()
  expect(await copiesOf(one, job_id)).toMatchObject([{ status: 'copied' }])
  await world.copyAll()
})

test('two loops at once fetch each file once and store it once', async () => {
  const owner = await world.requester()
  const bytes = await Promise.all(Array.from({ length: 12 }, (_, mark) => picture(100 + mark)))
  const addresses = bytes.map((one) => put(one))
  const { job_id } = await world.draftWith(owner, addresses)
  const running = new AbortController().signal
  const loops = [copyLoop(), copyLoop(), copyLoop()]
  const drained = async (loop: (typeof loops)[number]) => {
    for (let turn = 0; turn < 6; turn++) await loop.round(world.runtime, running)
  }
  await Promise.all(loops.map(drained))
  const copies = await copiesOf(owner, job_id)
  expect(copies.every(({ status, attempts }) => status === 'copied' && attempts === 1)).toBe(true)
  expect(addresses.map(times)).toEqual(addresses.map(() => 1))
  expect((await world.call('listFiles', owner, {})).data).toHaveLength(12)
})

test('a process that dies on the way is followed by another; its late word counts for nothing', async () => {
  const owner = await world.requester()
  let let_go = (): void => {}
  const gone = new Promise<void>((resolve) => {
    let_go = resolve
  })
  const bytes = await picture(5)
  const address = put(async (response, count) => {
    if (count === 1) await gone
    response.end(bytes)
  })
  const { job_id } = await world.draftWith(owner, [address])
  const late = world.round()
  await expect.poll(() => times(address)).toBe(1)
  expect(await world.round()).toBe(0)
  await endLeases()
  await world.copyAll()
  const [copy] = await copiesOf(owner, job_id)
  expect(copy).toMatchObject({ status: 'copied', attempts: 2 })
  let_go()
  await late
  expect(await copiesOf(owner, job_id)).toEqual([copy])
  expect((await world.call('listFiles', owner, {})).data).toHaveLength(1)
  const { data } = await world.call('listEvents', owner, { order: 'newest' })
  expect(data.filter(({ type }) => type === 'job.files_copied')).toHaveLength(1)
})

test('a process that dies each time gives up in the end', async () => {
  const owner = await world.requester()
  const { job_id } = await world.draftWith(owner, [put(await picture(6))])
  await sql`update file_copy set attempts = 6 where status = 'waiting'`.execute(world.owner)
  await world.copyAll()
  expect(await copiesOf(owner, job_id)).toMatchObject([
    { status: 'failed', reason: expect.stringMatching(/ended each time/) },
  ])
})

test('a process that stops in good order gives back what it took', async () => {
  const owner = await world.requester()
  const address = put((response) => response.write('a'))
  const { job_id } = await world.draftWith(owner, [address])
  const stopping = new AbortController()
  const round = copyLoop().round(world.runtime, stopping.signal)
  await expect.poll(() => times(address)).toBe(1)
  stopping.abort()
  await expect(round).rejects.toThrow()
  expect(await copiesOf(owner, job_id)).toMatchObject([{ status: 'waiting', attempts: 0 }])
  world.pictures.put(new URL(address).pathname, await picture(7))
  await world.copyAll()
  expect(await copiesOf(owner, job_id)).toMatchObject([{ status: 'copied' }])
})

test('of a draft that was given up nothing more is fetched', async () => {
  const owner = await world.requester()
  const address = put(await picture(8))
  const { job_id } = await world.draftWith(owner, [address])
  await world.call('closeJob', owner, { job_id })
  await world.copyAll()
  expect(await copiesOf(owner, job_id)).toMatchObject([
    { status: 'failed', reason: 'The job was closed.' },
  ])
  expect(times(address)).toBe(0)
})
