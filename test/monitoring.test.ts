/**
 * Charter R35: nothing watches people at work. What could capture a screen, a key or a pointer stands
 * nowhere in the product: no operation takes it, no column holds it, no page of ours reads it. A test
 * that could not fail would prove nothing, so each search is tried on a sample that it must find.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { operationList } from '../src/operations.ts'
import { wireSchema } from './support/monitoring/wire-words.ts'

/** Names of things that watch somebody: in operations, their fields, and columns. */
const WATCHING =
  /screen_?(shot|cast|capture|record)|key_?(log|stroke|press)|mouse|cursor_(path|position)|webcam|clipboard|window_title|idle_|activity_(level|score|percent)|monitoring_/i

/** What a page would need to capture a screen, a camera, a clipboard or what is typed elsewhere. */
const CAPTURING =
  /getDisplayMedia|captureStream|ImageCapture|html2canvas|dom-to-image|MediaRecorder|clipboard\.read|rrweb|IdleDetector|EyeDropper/

/** Pages that listen to keys or the pointer, and what for; a new one says so here, or does not pass. */
const LISTENING =
  /['"](keydown|keyup|keypress|mousemove|pointermove)['"]|onKey(Down|Up|Press)=|onMouseMove=|onPointerMove=/
const LISTENERS: Readonly<Record<string, string>> = {
  'web/forms/use-hotkeys.ts': 'answers by key, while a task is open',
  'web/worker/breaks/break-reminder.tsx':
    'that somebody is there, and one motion too often, for the break; stays on the device',
  'web/worker/active/use-active-time.ts':
    'that somebody is there, as seconds; never which key or where',
  'web/forms/tools/parts/use-tool-keys.ts': 'keys of a tool, while the focus is in it',
  'web/forms/tools/parts/time/time-line.tsx': 'moving along a sound, by arrow keys',
  'web/forms/tools/parts/time/time-fields.tsx': 'a number that is written is taken with Enter',
  'web/forms/tools/parts/time/time-stretch.tsx': 'the edge of a segment, moved by hand or by keys',
  'web/forms/tools/audio_segments/segment-text.tsx': 'playing while somebody writes what they hear',
  'web/forms/tools/audio_segments/segments-tool.tsx': 'undo and redo',
  'web/forms/tools/text_spans/tool.tsx': 'undo and redo',
  'web/forms/tools/image_regions/region-tool.tsx': 'the cross that draws by keys, undo and redo',
  'web/forms/tools/image_regions/number-fields.tsx': 'a number that is written is taken with Enter',
  'web/forms/tools/taxonomy/kind.tsx': 'going from the search to the tree',
  'web/forms/tools/taxonomy/tree-view.tsx': 'going through the tree',
  'web/forms/tools/model_chat/composer.tsx': 'Ctrl with Enter sends the message that stands there',
}

/** Where the place of the pointer is what somebody draws: an edge on a line of time. */
const DRAWN_ON = [
  'web/forms/tools/parts/time/time-line.tsx',
  'web/forms/tools/parts/time/time-stretch.tsx',
]
/** Listeners that also call an operation: seconds alone, and a message that its author sends. */
const CALLING = ['web/worker/active/use-active-time.ts', 'web/forms/tools/model_chat/composer.tsx']

/**
 * The one place that records: what somebody gives as their answer, from pressing the button until they end
 * it, microphone or camera, with the sign of the browser all the while. The screen stays out there too.
 */
const RECORDER = 'web/forms/tools/recording/recorder.ts'

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx)$/.test(file) && !/\.test\.|\.generated\./.test(file))
    .map((file) => `${folder}/${file}`)
const read = (file: string) => readFileSync(file, 'utf8')

test('the searches find what they are for', () => {
  for (const name of [
    'screenshot',
    'keystroke_count',
    'screen_capture',
    'activity_level',
    'mouse_x',
  ])
    expect(name).toMatch(WATCHING)
  expect('navigator.mediaDevices.getDisplayMedia()').toMatch(CAPTURING)
  expect("addEventListener('keydown', send)").toMatch(LISTENING)
})

test('no operation takes or gives it', () => {
  const words = operationList.flatMap((spec) => [spec.name, ...wireSchema(spec)])
  expect(words.length).toBeGreaterThan(1_000)
  expect(words.filter((word) => WATCHING.test(word))).toEqual([])
})

test('no column holds it', () => {
  const columns = [...read('docs/personal-data.md').matchAll(/`([\w.]+)`/g)].map(([, name]) => name)
  expect(columns.length).toBeGreaterThan(300)
  expect(columns.filter((name) => WATCHING.test(name ?? ''))).toEqual([])
})

test('no page captures a screen, and whoever listens to keys or the pointer says what for', () => {
  const pages = sources('web')
  expect(pages.length).toBeGreaterThan(100)
  expect(pages.filter((file) => CAPTURING.test(read(file)))).toEqual([RECORDER])
  expect(read(RECORDER).replaceAll('MediaRecorder', '')).not.toMatch(CAPTURING)
  const listening = pages.filter((file) => LISTENING.test(read(file)))
  expect(listening.filter((file) => !(file in LISTENERS))).toEqual([])
  // What is pressed goes nowhere: a listener calls no operation and keeps no key.
  for (const file of listening) {
    expect(read(file)).not.toMatch(/\.push\(\s*(event|key)|event\.(screenX|pageX)/)
    if (!DRAWN_ON.includes(file)) expect(read(file)).not.toMatch(/event\.(clientX|clientY)/)
    if (!CALLING.includes(file))
      expect(read(file)).not.toMatch(/useWrite|transportOf|\bfetch\(|sendBeacon/)
  }
})
