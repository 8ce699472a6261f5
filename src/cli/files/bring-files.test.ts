/** Folders and archives of pictures through the real command, on a real instance. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { picture } from '../../../test/support/files/pictures.ts'
import { zipOf } from '../../../test/support/files/zips.ts'
import { batchTerms, SENTIMENT_FORM } from '../../../test/support/forms.ts'
import { createServedWorld } from '../../../test/support/served-world.ts'

type Served = Awaited<ReturnType<typeof createServedWorld>>

let world: Served
let boss: Awaited<ReturnType<Served['requester']>>
let folder: string
beforeAll(async () => {
  world = await createServedWorld()
  boss = await world.requester()
})
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairhand-files-in-'))
  return () => rmSync(folder, { recursive: true })
})

const FORM = {
  ...SENTIMENT_FORM,
  data: [
    { name: 'text', kind: 'text', required: false },
    { name: 'photo', kind: 'image' },
    { name: 'size', kind: 'number', required: false },
  ],
}
const draft = async () => (await boss.client.createJob(batchTerms({ form: FORM }))).id
const put = (name: string, bytes: Uint8Array | string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), bytes)
}
const putPictures = async (from: number, to: number) => {
  for (let mark = from; mark <= to; mark++) put(`${mark}.png`, await picture(mark))
}

const start = (args: string[]) => {
  const child = spawn(process.execPath, ['bin/fairhand.js', 'add-tasks', ...args], {
    env: { PATH: process.env.PATH, FAIRHAND_URL: world.url, FAIRHAND_API_KEY: boss.key },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, out, err })),
  )
  return { child, ended }
}
const run = (...args: string[]) => start(args).ended
const inputs = async (job_id: string) =>
  (await boss.client.listTasks({ job_id, limit: 100 })).data.map(({ input }) => input)
const nameOf = async (file_id: unknown) =>
  (await boss.client.getFile({ file_id: String(file_id) })).name

test('a folder of pictures becomes tasks in their order, hidden files and other kinds left out', async () => {
  const job = await draft()
  await putPictures(8, 11)
  put('.hidden.png', await picture(99))
  put('notes.txt', 'x')
  symlinkSync('/', join(folder, 'everything'))
  const { code, out, err } = await run(job, '--files', folder, '--json')
  expect([code, JSON.parse(out)]).toMatchObject([0, { object: 'import', added: 4, tasks: 4 }])
  expect(err).toContain('4 of 4 files, 4 of them sent now')
  const names = (await inputs(job)).map(({ photo }) => nameOf(photo))
  expect(await Promise.all(names)).toEqual(['8.png', '9.png', '10.png', '11.png'])
})

test('the command repeated adds nothing twice and sends nothing twice', async () => {
  const job = await draft()
  await putPictures(20, 22)
  const [one, two] = [await run(job, '--files', folder), await run(job, '--files', folder)]
  expect(one.err).toContain('3 of them sent now')
  expect(two.err).toContain('3 of 3 files, 0 of them sent now')
  expect([one.code, two.code, two.out]).toEqual([0, 0, one.out])
  expect(await inputs(job)).toHaveLength(3)
  // One more picture makes other tasks of it: the whole is added, as was asked.
  await putPictures(23, 23)
  await run(job, '--files', folder)
  expect(await inputs(job)).toHaveLength(7)
})

test('killed on the way, it goes on where it was', async () => {
  const job = await draft()
  for (let mark = 1; mark <= 12; mark++) put(`${mark}.jpg`, await picture(mark, 'jpeg', 1_500))
  const { child, ended } = start([job, '--files', folder])
  await new Promise<void>((resolve) =>
    child.stderr.on('data', (chunk) => /^3 of/m.test(String(chunk)) && resolve()),
  )
  child.kill('SIGKILL')
  await ended
  expect(await inputs(job)).toEqual([])
  const { code, err } = await run(job, '--files', folder)
  expect(code).toBe(0)
  const sent = Number(/12 of 12 files, (\d+) of them sent now/.exec(err)?.[1])
  expect(sent).toBeLessThanOrEqual(9)
  expect(await inputs(job)).toHaveLength(12)
})

describe('a table names the files', () => {
  const table =
    'picture_column,text,size,remark\na.png,Ein Bild,3,x\nb.png,"two\nlines",,y\na.png,,,z\n'

  test('in the folder, its columns mapped and its values typed', async () => {
    const job = await draft()
    put('a.png', await picture(31))
    put('sub/b.png', await picture(32))
    put('tasks.csv', table)
    const { code, err } = await run(job, '--files', folder, '--map', 'photo=picture_column')
    expect([code, err]).toEqual([0, expect.stringContaining('2 of 2 files')])
    const [one, two, three] = await inputs(job)
    expect(one).toMatchObject({ text: 'Ein Bild', size: 3 })
    expect(two).toEqual({ text: 'two\nlines', photo: expect.stringMatching(/^file_/) })
    expect(three?.photo).toBe(one?.photo)
  })

  test('beside an archive', async () => {
    const job = await draft()
    put('a.png', await picture(41))
    put('elsewhere.csv', table)
    const archive = join(folder, 'all.zip')
    writeFileSync(
      archive,
      zipOf([
        { name: 'a.png', data: await picture(41) },
        { name: 'b.png', data: await picture(42) },
      ]),
    )
    const rows = join(folder, 'elsewhere.csv')
    const map = ['--map', 'photo=picture_column']
    expect((await run(job, '--files', archive, '--rows', rows, ...map)).code).toBe(0)
    expect(await inputs(job)).toHaveLength(3)
  })

  test('lines that cannot be used are told by their number, before anything is sent', async () => {
    const job = await draft()
    put('a.png', await picture(51))
    put('tasks.csv', 'photo,text\na.png,x\nnone.png,"y\nz"\na.png\n')
    const { code, out, err } = await run(job, '--files', folder)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('line 3: There is no file none.png. Check the name')
    expect(err).toContain('line 5: The row has more or fewer cells than the header.')
    expect(await inputs(job)).toEqual([])
  })

  test('what only the instance can see wrong is told by the table’s line too', async () => {
    const job = await draft()
    put('a.png', await picture(52))
    put('tasks.csv', 'photo,size\na.png,1\n\na.png,large\n')
    const { code, err } = await run(job, '--files', folder)
    expect([code, err]).toEqual([2, expect.stringContaining('line 4')])
    expect(await inputs(job)).toEqual([])
  })
})

describe('nothing is added', () => {
  test('when a picture is none: it is named, and the good ones wait for the next try', async () => {
    const job = await draft()
    await putPictures(61, 62)
    put('half.png', (await picture(63, 'png', 100)).subarray(0, 90))
    const { code, err } = await run(job, '--files', folder)
    expect(code).toBe(2)
    expect(err).toContain('1 files cannot be used')
    expect(err).toContain('half.png: half.png is damaged, cut off, or not what it says it is.')
    expect(await inputs(job)).toEqual([])
    rmSync(join(folder, 'half.png'))
    expect((await run(job, '--files', folder)).err).toContain('0 of them sent now')
    expect(await inputs(job)).toHaveLength(2)
  })

  test('in a dry run', async () => {
    const job = await draft()
    await putPictures(71, 72)
    const { out } = await run(job, '--files', folder, '--dry-run', '--json')
    expect(JSON.parse(out)).toEqual({ job_id: job, tasks: 2, files: 2 })
    expect(
      (await boss.client.listFiles({ limit: 100 })).data.map(({ name }) => name),
    ).not.toContain('71.png')
  })

  test.each([
    ['a place that is not there', ['--files', '/nowhere'], 'neither a folder nor a zip archive'],
    ['a field that is not there', ['--map', 'picture=file'], 'has no data field picture'],
    ['a table of another kind', ['--rows', 'tasks.xlsx'], '.csv, .jsonl or .ndjson'],
    ['a table that is not there', ['--rows', 'none.csv'], 'There is no table none.csv'],
  ])('for %s', async (_, args, words) => {
    await putPictures(81, 81)
    const { code, err } = await run(await draft(), '--files', folder, ...args)
    expect([code, err]).toEqual([2, expect.stringContaining(words)])
  })

  test('of an archive that climbs out', async () => {
    const archive = join(folder, 'bad.zip')
    writeFileSync(archive, zipOf([{ name: '../../evil.png', data: await picture() }]))
    const { code, err } = await run(await draft(), '--files', archive)
    expect([code, err]).toEqual([2, expect.stringContaining('leads out of the archive')])
  })
})
