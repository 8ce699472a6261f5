/** Regions as COCO, Pascal VOC and YOLO, through the operation that every door has. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { picture } from '../../../test/support/files/pictures.ts'
import { BRIEF, batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { formWith } from '../../forms/fixtures/small-forms.ts'
import { parseForm } from '../../forms/form.ts'
import type { Caller } from '../../kernel/caller.ts'
import { type ExportFormat, exportFiles } from '../../sdk/export-files.ts'
import { COCO_START, type CocoPlace, cocoPiece, cocoPlaceFrom, cocoPlaceText } from './coco.ts'
import { pictureFiles } from './region-files.ts'

let world: World
let boss: Caller
let job_id: string

const PICTURES = 3
const TERMS = batchTerms({
  overlap: 1,
  form: {
    ...{ form: 1, lang: 'en', title: 'Mark "every" car', ...BRIEF },
    data: [{ name: 'street', kind: 'image' }],
    pages: [
      {
        id: 'page',
        items: [
          {
            ...{ type: 'image_regions', id: 'seen', label: 'Mark', from: 'street' },
            shapes: ['box', 'point', 'line'],
            options: [
              { value: 'car', label: 'Car' },
              { value: 'a < b & "c"', label: 'B' },
            ],
          },
        ],
      },
    ],
  },
})

const REGIONS = [
  { id: 'r1', shape: 'box', label: 'car', x: 10, y: 20, width: 40, height: 30 },
  { id: 'r2', shape: 'box', label: 'a < b & "c"', x: 100, y: 50, width: 100, height: 50 },
  { id: 'r3', shape: 'point', label: 'car', x: 5, y: 6 },
  {
    id: 'r4',
    shape: 'line',
    label: 'car',
    points: [
      [0, 0],
      [10, 10],
    ],
  },
]

const seen = (...regions: object[]) => ({ seen: { width: 200, height: 100, regions } })

beforeAll(async () => {
  world = await createWorld()
  boss = await world.requester()
  job_id = (await world.call('createJob', boss, TERMS)).id
  const data_base64 = (await picture()).toString('base64')
  const street = (await world.call('uploadFile', boss, { name: 'a.png', data_base64 })).id
  const tasks = Array.from({ length: PICTURES }, () => ({ street }))
  await world.call('addTasks', boss, { job_id, tasks: tasks as never })
  await world.call('publishJob', boss, { job_id })
})
afterAll(() => world.close())

const answer = async (worker: Caller, answers: object) => {
  const { id: assignment_id } = await world.call('claimTask', worker, { job_id })
  world.clock.advance(20)
  await world.call('submitAssignment', worker, { assignment_id, answers: answers as never })
}

const exported = async (format: ExportFormat) => {
  const client = { exportResults: (input: never) => world.call('exportResults', boss, input) }
  const files: Record<string, string> = {}
  for await (const { path, text } of exportFiles(client as never, job_id, format))
    files[path] = (files[path] ?? '') + text
  return files
}

describe('a job of pictures', () => {
  test('nothing answered yet: a whole and empty file', async () => {
    const { 'coco.json': text } = await exported('coco')
    expect(JSON.parse(text ?? '')).toMatchObject({ images: [], annotations: [] })
  })
  test('COCO: classes, pictures, boxes, points and lines', async () => {
    const worker = await world.worker()
    await answer(worker, seen(...REGIONS))
    await answer(worker, seen())
    const { 'coco.json': text } = await exported('coco')
    const { categories, images, annotations } = JSON.parse(text ?? '')
    expect(categories).toMatchObject([
      { id: 1, name: 'car' },
      { id: 2, name: 'a < b & "c"' },
    ])
    expect(images).toHaveLength(2)
    expect(images[0]).toMatchObject({
      id: 1,
      width: 200,
      height: 100,
      file_name: expect.stringMatching(/^file_/),
    })
    expect(annotations).toMatchObject([
      { image_id: 1, category_id: 1, bbox: [10, 20, 40, 30], area: 1200, iscrowd: 0 },
      { image_id: 1, category_id: 2, segmentation: [[100, 50, 200, 50, 200, 100, 100, 100]] },
      { image_id: 1, keypoints: [5, 6, 2], num_keypoints: 1 },
      { image_id: 1, segmentation: [], polyline: [0, 0, 10, 10] },
    ])
    expect(new Set(annotations.map(({ id }: { id: number }) => id)).size).toBe(4)
  })
  test('Pascal VOC: a file a picture, pixels from 1, names escaped', async () => {
    const files = await exported('voc')
    const [first = '', empty = ''] = Object.values(files)
    expect(Object.keys(files)).toHaveLength(2)
    expect(Object.keys(files)[0]).toMatch(/^Annotations\/task_\w+\.xml$/)
    expect(first).toContain('<width>200</width><height>100</height>')
    expect(first).toContain('<xmin>11</xmin><ymin>21</ymin><xmax>50</xmax><ymax>50</ymax>')
    expect(first).toContain('<name>a &lt; b &amp; &quot;c&quot;</name>')
    expect(first.match(/<object>/g)).toHaveLength(2)
    expect(empty).not.toContain('<object>')
  })
  test('YOLO: classes once, shares of the picture, which file is which picture', async () => {
    const files = await exported('yolo')
    expect(files['data.yaml']).toContain('  1: "a < b & \\"c\\""')
    const [path = ''] = Object.keys(files).filter((one) => one.startsWith('labels/'))
    expect(files[path]).toBe('0 0.15 0.35 0.2 0.3\n1 0.75 0.75 0.5 0.5\n')
    expect(files['pictures.txt']?.split('\n')[0]).toMatch(/^task_\w+ file_\w+$/)
  })
  test('a cursor that is none is refused', async () => {
    const made = world.call('exportResults', boss, { job_id, format: 'coco', cursor: 'images+x' })
    await expect(made).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

test('turned boxes and outlines are corners in YOLO; COCO goes on after a piece with nothing', () => {
  const parsed = parseForm(
    formWith(
      [{ type: 'image_regions', id: 'seen', label: 'M', from: 'p', shapes: ['rotated_box'] }],
      { data: [{ name: 'p', kind: 'image' }] },
    ),
  )
  if (!parsed.ok) throw new Error('no form')
  const task = '018f0000-0000-7000-8000-000000000000'
  const row = (ordinal: number, ...regions: object[]) => ({
    ...{ ordinal, given: [] },
    result: {
      task_id: task,
      input: { p: 'x' },
      items: { seen: { answer: seen(...regions).seen } },
    },
  })
  const box = { id: 'r1', shape: 'rotated_box', x: 50, y: 20, width: 100, height: 20, angle: 90 }
  const of = (...rows: object[]) =>
    ({ job_id: task, form: parsed.form, rows, first: true }) as never
  const labels = pictureFiles('yolo', of(row(1, box))).find(({ path }) => path.startsWith('labels'))
  expect(labels?.text).toBe('0 0.55 0 0.55 0.8 0.45 0.8 0.45 0\n')

  const pieces = [[], [row(201, box)], [row(401, box)], []].map((rows) => of(...rows))
  let place: CocoPlace | null = COCO_START
  let text = ''
  for (const round of [0, 1])
    for (const [at, piece] of pieces.entries()) {
      if (place === null) throw new Error(`ended in round ${round}`)
      const next = at < pieces.length - 1 ? BigInt((at + 1) * 200) : null
      const made: ReturnType<typeof cocoPiece> = cocoPiece(piece, { place, next })
      text += made.pieces.map((one) => one.text).join('')
      place = made.next === null ? null : (cocoPlaceFrom(cocoPlaceText(made.next)) ?? null)
    }
  expect(place).toBeNull()
  const { images, annotations } = JSON.parse(text)
  expect(images.map(({ id }: { id: number }) => id)).toEqual([201, 401])
  expect(annotations).toHaveLength(2)
})
