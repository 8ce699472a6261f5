/** Segments of sounds as subtitles and as a manifest. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BRIEF, batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { type ExportFormat, exportFiles } from '../../sdk/export-files.ts'

let world: World
let boss: Caller
let job_id: string

const TURNS = [
  { start_ms: 61_500, end_ms: 3_661_002, label: 'b', text: 'A --> <b>\n\n& so' },
  { start_ms: 0, end_ms: 1_250, label: 'a', text: 'Hello?' },
]
const FORM = {
  form: 1,
  lang: 'en',
  title: 'Write down a call',
  ...BRIEF,
  data: [{ name: 'sound', kind: 'text' }],
  pages: [{ id: 'page', items: [] as unknown[] }],
}
const item = (extra: object) => ({
  ...{ type: 'audio_segments', id: 'turns', label: 'Who?', from: 'call', overlap: true },
  ...extra,
})
const termsOf = (...items: object[]) =>
  batchTerms({
    overlap: 1,
    form: {
      ...FORM,
      data: [{ name: 'call', kind: 'audio' }],
      pages: [{ id: 'page', items }],
    },
  })

beforeAll(async () => {
  world = await createWorld()
  boss = await world.requester()
  const voices = ['a', 'b'].map((value) => ({ value, label: value === 'a' ? 'Ann & co' : 'Bob' }))
  const job = await world.call('createJob', boss, termsOf(item({ options: voices })))
  job_id = job.id
  const file = await world.call('uploadFile', boss, {
    name: 'call.ogg',
    data_base64: Buffer.from('OggS\0 two turns of talk').toString('base64'),
  })
  await world.call('addTasks', boss, {
    job_id,
    tasks: [{ call: file.id }, { call: file.id }] as never,
  })
  await world.call('publishJob', boss, { job_id })
  const worker = await world.worker()
  for (const segments of [TURNS, []]) {
    const { id: assignment_id } = await world.call('claimTask', worker, { job_id })
    world.clock.advance(20)
    const answers = { turns: { duration_ms: 3_700_000, segments } }
    await world.call('submitAssignment', worker, { assignment_id, answers })
  }
})
afterAll(() => world.close())

const exported = async (format: ExportFormat, of = job_id) => {
  const client = { exportResults: (input: never) => world.call('exportResults', boss, input) }
  const files: Record<string, string> = {}
  for await (const { path, text } of exportFiles(client as never, of, format))
    files[path] = (files[path] ?? '') + text
  return files
}

test('WebVTT: a file a task, in order of time, with voices, and no word becomes markup', async () => {
  const files = Object.entries(await exported('webvtt'))
  expect(files.map(([path]) => path)).toEqual([
    expect.stringMatching(/^webvtt\/task_\w+\.vtt$/),
    expect.stringMatching(/^webvtt\/task_\w+\.vtt$/),
  ])
  expect(files[0]?.[1]).toBe(
    'WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.250\n<v Ann &amp; co>Hello?\n\n2\n00:01:01.500 --> 01:01:01.002\n<v Bob>A -&gt; &lt;b&gt;\n&amp; so\n',
  )
  expect(files[1]?.[1]).toBe('WEBVTT\n\n')
})

test('SubRip: commas, and the voice before its words', async () => {
  const [first] = Object.values(await exported('srt'))
  expect(first).toBe(
    '1\n00:00:00,000 --> 00:00:01,250\nAnn & co: Hello?\n\n2\n00:01:01,500 --> 01:01:01,002\nBob: A -> <b>\n& so\n',
  )
})

test('a manifest: a line a segment, in seconds', async () => {
  const { 'manifest.jsonl': text = '' } = await exported('asr_manifest')
  const lines = text.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject(
    [
      { offset: 0, duration: 1.25, text: 'Hello?', label: 'a', audio_filepath: /file_/ },
      { offset: 61.5, duration: 3599.502, label: 'b' },
    ].map((one) => ({
      ...one,
      ...('audio_filepath' in one && { audio_filepath: expect.stringMatching(/^file_/) }),
    })),
  )
})

test('segments without words or labels are no subtitles', async () => {
  const bare = await world.call('createJob', boss, termsOf(item({ transcribe: 'never' })))
  for (const format of ['webvtt', 'srt', 'asr_manifest'] as const)
    await expect(exported(format, bare.id)).rejects.toMatchObject({ code: 'format_unfit' })
})
