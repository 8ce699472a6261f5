import { expect, test } from 'vitest'
import { parseForm } from '../../../forms/form.ts'
import { importForm } from '../../../layouts/import-form.ts'
import { regionResults, segmentResults } from './regions.ts'
import { labelStudioResults } from './results.ts'

const LAYOUT = `<View>
  <Text name="txt" value="$text"/>
  <Labels name="parts" toName="txt"><Label value="Person"/><Label value="Place"/></Labels>
  <Relations><Relation value="lives in"/></Relations>
  <Choices name="mood" toName="txt"><Choice value="Good"/><Choice value="Bad"/></Choices>
  <Choices name="topics" toName="txt" choice="multiple"><Choice value="Art"/><Choice value="Sport"/></Choices>
  <TextArea name="why" toName="txt"/><Rating name="sure" toName="txt"/><Number name="age" toName="txt"/>
  <Taxonomy name="kind" toName="txt"><Choice value="Animal"><Choice value="Dog"/></Choice><Choice value="Plant"/></Taxonomy>
</View>`

const formOf = (layout: string) => {
  const parsed = parseForm(importForm(layout, undefined).form)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}

test('answers to an imported layout go back under its names', () => {
  const answers = {
    parts: {
      spans: [
        { id: 'a', start: 0, end: 3, text: 'Ana', label: 'Person' },
        { id: 'b', start: 13, end: 18, text: 'Lagos', label: 'Place' },
      ],
      relations: [{ from: 'a', to: 'b', label: 'lives in' }],
    },
    mood: 'Good',
    topics: ['Art', 'Sport'],
    why: 'She says so.',
    sure: 4,
    age: 31,
    kind: ['Animal/Dog'],
  }
  const results = labelStudioResults(formOf(LAYOUT), answers, 'w1')
  expect(results.map(({ from_name, type }) => [from_name, type])).toEqual([
    ['parts', 'labels'],
    ['parts', 'labels'],
    ['parts', 'relation'],
    ['mood', 'choices'],
    ['topics', 'choices'],
    ['why', 'textarea'],
    ['sure', 'rating'],
    ['age', 'number'],
    ['kind', 'taxonomy'],
  ])
  expect(results.map(({ value }) => value)).toEqual([
    { start: 0, end: 3, text: 'Ana', labels: ['Person'] },
    { start: 13, end: 18, text: 'Lagos', labels: ['Place'] },
    {},
    { choices: ['Good'] },
    { choices: ['Art', 'Sport'] },
    { text: ['She says so.'] },
    { rating: 4 },
    { number: 31 },
    { taxonomy: [['Animal', 'Dog']] },
  ])
  const [ana, lagos, link] = results
  expect(link).toMatchObject({ from_id: ana?.id, to_id: lagos?.id, labels: ['lives in'] })
  expect(new Set(results.map(({ id }) => id)).size).toBe(results.length)
})

test('“can’t tell” and what was not answered leave nothing', () => {
  const form = formOf(LAYOUT)
  expect(labelStudioResults(form, { mood: { cant_tell: true } }, 'w1')).toEqual([])
})

const ON_PICTURE = { from_name: 'boxes', to_name: 'image', prefix: 'p-' }
const REGIONS = [
  { id: '1', shape: 'box', x: 20, y: 10, width: 40, height: 30, label: 'Car' },
  { id: '2', shape: 'rotated_box', x: 0, y: 0, width: 100, height: 50, angle: 30, label: 'Bus' },
  { id: '3', shape: 'ellipse', x: 50, y: 20, width: 20, height: 10 },
  { id: '4', shape: 'point', x: 100, y: 50, label: 'Eye' },
  {
    id: '5',
    shape: 'polygon',
    points: [
      [0, 0],
      [200, 0],
      [200, 100],
    ],
    label: 'Road',
  },
  {
    id: '6',
    shape: 'line',
    points: [
      [0, 0],
      [100, 100],
    ],
    label: 'Lane',
  },
]

test('pixels become percent of the picture', () => {
  const results = regionResults({ width: 200, height: 100, regions: REGIONS }, ON_PICTURE)
  expect(results.map(({ type, value }) => ({ type, ...value }))).toEqual([
    {
      type: 'rectanglelabels',
      x: 10,
      y: 10,
      width: 20,
      height: 30,
      rotation: 0,
      rectanglelabels: ['Car'],
    },
    {
      type: 'rectanglelabels',
      x: 0,
      y: 0,
      width: 50,
      height: 50,
      rotation: 30,
      rectanglelabels: ['Bus'],
    },
    { type: 'ellipselabels', x: 30, y: 25, radiusX: 5, radiusY: 5, rotation: 0 },
    { type: 'keypointlabels', x: 50, y: 50, width: 0.5, keypointlabels: ['Eye'] },
    {
      type: 'polygonlabels',
      points: [
        [0, 0],
        [100, 0],
        [100, 100],
      ],
      closed: true,
      polygonlabels: ['Road'],
    },
    {
      type: 'vectorlabels',
      vertices: [
        { id: '0', prevPointId: null, x: 0, y: 0, isBezier: false },
        { id: '1', prevPointId: '0', x: 50, y: 100, isBezier: false },
      ],
      closed: false,
      vectorlabels: ['Lane'],
    },
  ])
  expect(results[0]).toMatchObject({ original_width: 200, original_height: 100, id: 'p-1' })
})

test('milliseconds become seconds, and words keep the id of their stretch', () => {
  const named = { from_name: 'speech', to_name: 'sound', prefix: 'p-' }
  const segments = [{ start_ms: 500, end_ms: 1500, label: 'Ana', text: 'Hello' }]
  expect(segmentResults({ duration_ms: 3000, segments }, named)).toEqual([
    {
      ...{ id: 'p-0', from_name: 'speech', to_name: 'sound', original_length: 3, type: 'labels' },
      value: { start: 0.5, end: 1.5, channel: 0, labels: ['Ana'] },
    },
    {
      ...{ id: 'p-0', from_name: 'speech_text', to_name: 'sound', original_length: 3 },
      type: 'textarea',
      value: { start: 0.5, end: 1.5, channel: 0, text: ['Hello'] },
    },
  ])
})
