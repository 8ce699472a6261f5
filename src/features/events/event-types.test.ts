import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { operationList } from '../../operations.ts'
import { EVENT_TYPES } from './event-schemas.ts'
import { eventTypeOf, isDecided, OPERATIONS_WITH_TYPE } from './event-types.ts'

const writes = operationList.filter(({ effect }) => effect === 'write').map(({ name }) => name)

test('of every operation that writes it is decided what its events are to programs', () => {
  expect(writes.filter((name) => !isDecided(name))).toEqual([])
  expect(OPERATIONS_WITH_TYPE.filter((name) => !writes.includes(name))).toEqual([])
})

test('docs/events.md tells every type, and no other', () => {
  const text = readFileSync('docs/events.md', 'utf8')
  const rows = [...text.matchAll(/^\| `([a-z_]+\.[a-z_]+)` *\| (.+?) *\| (.*?) *\|$/gm)]
  const told = rows.map(([, type, status, means]) => [type, status?.replaceAll('`', ''), means])
  const known = Object.entries(EVENT_TYPES).map(([type, entry]) => [
    type,
    'status' in entry ? entry.status : '–',
    entry.means,
  ])
  expect(told.slice(0, known.length)).toEqual(known)
})

test.each([
  ['publish_job', { status: 'open' }, 'job.opened'],
  ['publish_job', { status: 'draft' }, 'job.draft_needs_human'],
  ['close_job', { status: 'closed' }, 'job.closed'],
  ['close_job', { status: 'winding_down' }, 'job.winding_down'],
  ['wind_down_job', { wound_down: true, closed: false }, 'job.winding_down'],
  ['wind_down_job', { wound_down: true, closed: true }, 'job.closed'],
  ['wind_down_job', { wound_down: false, closed: false }, null],
  ['submit_assignment', { revision: 1 }, 'submission.created'],
  ['submit_assignment', { revision: 2 }, 'submission.revised'],
  ['approve_by_silence', { approved: false }, 'submission.changes_lapsed'],
  ['save_draft', {}, null],
] as const)('%s with %j is %s', (operation, output, type) => {
  expect(eventTypeOf(operation, output)).toBe(type)
})
