/** Archives of pictures, sent to a job in one request. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { picture, sound } from '../../../../test/support/files/pictures.ts'
import { type ZipMember, zipOf } from '../../../../test/support/files/zips.ts'
import { batchTerms, SENTIMENT_FORM } from '../../../../test/support/forms.ts'
import { createServedWorld } from '../../../../test/support/served-world.ts'
import { spooled } from './spool.ts'

type Served = Awaited<ReturnType<typeof createServedWorld>>
type Requester = Awaited<ReturnType<Served['requester']>>

let world: Served
let boss: Requester
let spool: string
beforeAll(async () => {
  spool = mkdtempSync(join(tmpdir(), 'fairhand-spool-'))
  world = await createServedWorld({ spoolFolder: spool })
  boss = await world.requester()
})
afterAll(async () => {
  expect(world.logged).toEqual([])
  expect(readdirSync(spool)).toEqual([])
  await world.close()
  rmSync(spool, { recursive: true })
})

const FORM = {
  ...SENTIMENT_FORM,
  data: [
    { name: 'text', kind: 'text', required: false },
    { name: 'photo', kind: 'image' },
    { name: 'size', kind: 'number', required: false },
  ],
}
const draft = async (form: object = FORM) => (await boss.client.createJob(batchTerms({ form }))).id

type Answer = {
  code?: string
  detail?: string
  errors?: { pointer: string; message: string }[]
} & {
  added?: number
  tasks?: number
}

const send = async (
  job: string,
  body: Uint8Array | ReadableStream,
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Answer> => {
  const response = await fetch(`${world.url}/v1/jobs/${job}/tasks/import${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${boss.key}`,
      'content-type': 'application/zip',
      ...headers,
    },
    body: body as BodyInit,
    duplex: 'half',
  } as RequestInit)
  return (await response.json()) as Answer
}
const zip = (members: Record<string, string | Uint8Array>) =>
  zipOf(
    Object.entries(members).map(
      ([name, data]): ZipMember => ({
        name,
        data: typeof data === 'string' ? Buffer.from(data) : data,
      }),
    ),
  )
const inputs = async (job_id: string) =>
  (await boss.client.listTasks({ job_id, limit: 100 })).data.map(({ input }) => input)
const nameOf = async (file_id: unknown) =>
  (await boss.client.getFile({ file_id: String(file_id) })).name

describe('an archive becomes tasks', () => {
  test('one for each picture, 2 before 10, what is no picture left out', async () => {
    const job = await draft()
    const body = zip({
      '10.png': await picture(10),
      '2.png': await picture(2),
      'read me.txt': 'hello',
      'a.wav': sound(),
    })
    expect(await send(job, body)).toMatchObject({ added: 2, tasks: 2 })
    const names = (await inputs(job)).map(({ photo }) => nameOf(photo))
    expect(await Promise.all(names)).toEqual(['2.png', '10.png'])
  })

  test('by a table with columns of other names, whose values the form understands', async () => {
    const job = await draft()
    const table = 'picture_column,caption,size,note\ncats/1.png,Ein Kätzchen,3,x\n2.png,,,y\n'
    const body = zip({
      'tasks.csv': table,
      'cats/1.png': await picture(21),
      'dogs/2.png': await picture(22),
    })
    const query = '?map=photo%3Dpicture_column&map=text%3Dcaption'
    expect(await send(job, body, { query })).toMatchObject({ added: 2 })
    const [one, two] = await inputs(job)
    expect(one).toEqual({ text: 'Ein Kätzchen', size: 3, photo: expect.stringMatching(/^file_/) })
    expect(two).toEqual({ photo: expect.stringMatching(/^file_/) })
    expect([await nameOf(one?.photo), await nameOf(two?.photo)]).toEqual(['1.png', '2.png'])
  })

  test('of JSON Lines beside its pictures, each stored once', async () => {
    const job = await draft()
    const lines = [1, 2, 3].map((size) => JSON.stringify({ photo: 'a.png', size })).join('\n')
    const body = zip({ 'rows/x.jsonl': lines, 'a.png': await picture(31) })
    expect(await send(job, body, { query: '?rows=rows/x.jsonl' })).toMatchObject({ added: 3 })
    expect(new Set((await inputs(job)).map(({ photo }) => photo)).size).toBe(1)
  })
})

describe('an archive is refused, and the job is as it was', () => {
  const refused = async (body: Uint8Array, query = '', form: object = FORM) => {
    const job = await draft(form)
    const answer = await send(job, body, { query })
    expect(answer.added).toBeUndefined()
    expect(await inputs(job)).toEqual([])
    // No upload is left half done: another begins at once.
    expect((await boss.client.startUpload({ job_id: job })).status).toBe('staged')
    return answer
  }

  test('with the lines whose file is missing, damaged or called like another', async () => {
    const table = 'photo\nA.png\nb.png\nhalf.png\nsame.png\nc.png\n'
    const answer = await refused(
      zip({
        'tasks.csv': table,
        'a.png': await picture(41),
        'b.png': await picture(42),
        'half.png': (await picture(43, 'png', 100)).subarray(0, 100),
        'x/same.png': await picture(44),
        'y/same.png': await picture(45),
      }),
    )
    expect(answer).toMatchObject({
      code: 'invalid_rows',
      errors: [
        { pointer: 'line 2', message: 'There is no file A.png', hint: 'Write a.png.' },
        { pointer: 'line 4', message: expect.stringMatching(/^half\.png is damaged/) },
        { pointer: 'line 5', message: 'More than one file is called same.png' },
        { pointer: 'line 6', message: 'There is no file c.png' },
      ],
    })
  })

  test.each([
    ['for its contents', '', 'archive_refused', /leads out of the archive/],
    [
      'for a map of an unknown field',
      '?map=picture%3Dfile',
      'invalid_input',
      /has no data field picture/,
    ],
    ['for a map that is none', '?map=photo', 'invalid_input', /not of the form field=column/],
    ['for a table that is not there', '?rows=x.csv', 'invalid_input', /holds no x\.csv/],
  ])('%s', async (_, query, code, detail) => {
    const name = code === 'archive_refused' ? '../a.png' : 'a.png'
    const answer = await refused(zip({ [name]: await picture() }), query)
    expect(answer).toMatchObject({ code, detail: expect.stringMatching(detail) })
  })

  test('because nobody can know which field shows the files, or there is nothing to show', async () => {
    const two = { ...FORM, data: [...FORM.data, { name: 'other', kind: 'image' }] }
    const both = await refused(zip({ 'a.png': await picture() }), '', two)
    expect(both).toMatchObject({
      code: 'invalid_input',
      detail: expect.stringContaining('photo and other'),
    })
    expect(await refused(zip({ 'a.txt': 'x' }))).toMatchObject({
      detail: 'There is no picture to show.',
    })
    expect(await refused(zip({ 'a.png': await picture() }), '', SENTIMENT_FORM)).toMatchObject({
      code: 'invalid_input',
    })
  })

  test('because it is none', async () => {
    expect(await refused(Buffer.from('hello'))).toMatchObject({ code: 'archive_refused' })
    expect(await refused(Buffer.alloc(0))).toMatchObject({ code: 'archive_refused' })
  })
})

describe('sent twice', () => {
  test('under one key it is imported once', async () => {
    const job = await draft()
    const body = zip({ '1.png': await picture(51), '2.png': await picture(52) })
    const headers = { 'idempotency-key': 'one' }
    const [one, two] = [await send(job, body, { headers }), await send(job, body, { headers })]
    expect(two).toEqual(one)
    expect((await inputs(job)).length).toBe(2)
  })

  test('after the sender went away on the first try, nothing is left of that', async () => {
    const job = await draft()
    const body = zip({ '1.png': await picture(61), '2.png': await picture(62) })
    const torn = new ReadableStream({
      start: (controller) => controller.enqueue(body.subarray(0, 100)),
      pull: () => {
        throw new Error('gone')
      },
    })
    await expect(send(job, torn)).rejects.toThrow()
    for (let tries = 0; tries < 50; tries++) {
      const again = await send(job, body)
      if (again.code === 'conflict') continue
      expect(again).toMatchObject({ added: 2, tasks: 2 })
      return
    }
    throw new Error('the torn import was never given up')
  })

  test('into two jobs at once, with the same pictures', async () => {
    const jobs = await Promise.all([draft(), draft()])
    const body = zip({ '1.png': await picture(71), '2.png': await picture(72) })
    const answers = await Promise.all(jobs.map((job) => send(job, body)))
    expect(answers).toMatchObject([{ added: 2 }, { added: 2 }])
    expect(await inputs(jobs[0] ?? '')).toEqual(await inputs(jobs[1] ?? ''))
  })
})

test('a worker, a stranger and an unknown job are refused before the archive is taken in', async () => {
  const job = await draft()
  const worker = await world.client().createSandboxWorker({})
  for (const [authorization, code] of [
    [`Bearer ${worker.token}`, 'forbidden'],
    ['', 'unauthenticated'],
  ] as const) {
    const headers = { authorization }
    expect(await send(job, zip({}), { headers })).toMatchObject({ code })
  }
  expect(await send('job_01kb0q3e8sfh9a5v7c2x4m6n8p', zip({}))).toMatchObject({ code: 'not_found' })
})

test('of an archive only so much is taken in', async () => {
  const endless = async function* () {
    for (;;) yield Buffer.alloc(1_000)
  }
  const reading = spooled(spool, endless(), 10_000, async function* () {})
  await expect(reading.next()).rejects.toMatchObject({ code: 'body_too_large' })
})
