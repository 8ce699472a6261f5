/** Copies and schedules: a job made again shows what was copied; addresses given for runs are refused. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CopyWorld, createCopyWorld } from '../../../test/support/files/copy-world.ts'
import { picture } from '../../../test/support/files/pictures.ts'

let world: CopyWorld
beforeAll(async () => {
  world = await createCopyWorld()
})
afterAll(() => world.close())

const repeat = { every: 'day', time: '09:00', time_zone: 'Europe/Paris' } as const

test('a job made again every day shows the copies of the first, fetched once', async () => {
  const owner = await world.requester()
  const address = world.pictures.put('/daily.png', await picture(1))
  const { job_id } = await world.draftWith(owner, [address])
  await world.copyAll()
  await world.call('publishJob', owner, { job_id })
  const { id: schedule_id } = await world.call('createSchedule', owner, { job_id, repeat })
  world.clock.advance(24 * 60 * 60)
  await world.settle()
  const { runs } = await world.call('getSchedule', owner, { schedule_id })
  expect(runs).toMatchObject([{ outcome: 'opened' }])
  const again = runs[0]?.job_id ?? ''
  const copies = await world.call('listCopies', owner, { job_id: again })
  expect(copies).toMatchObject({ copied: 1, waiting: 0, failed: 0 })
  const worker = await world.worker()
  const { input } = await world.call('claimTask', worker, { job_id: again })
  expect(input).toEqual({ photo: copies.data[0]?.file_id })
  const file_id = copies.data[0]?.file_id ?? ''
  expect(await world.call('getFile', worker, { file_id })).toMatchObject({ id: file_id })
  expect(world.pictures.asked).toEqual(['/daily.png'])
})

test('tasks of a schedule name files: an address may lead nowhere when the run comes', async () => {
  const owner = await world.requester()
  const { job_id } = await world.draftWith(owner, [
    world.pictures.put('/one.png', await picture(2)),
  ])
  const tasks = [{ photo: 'https://photos.example.org/today.jpg' }]
  await expect(
    world.call('createSchedule', owner, { job_id, repeat, tasks }),
  ).rejects.toMatchObject({
    code: 'invalid_input',
    details: { detail: expect.stringMatching(/upload the files and name their ids/) },
  })
})
