/** Ids as text: the specification's own examples, any UUID there and back, and the order of new ones. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newUuidV7, typeIdOf, uuidOfTypeId } from './type-id.ts'

// https://github.com/jetify-com/typeid/blob/main/spec/valid.yml
test.each([
  ['00000000-0000-0000-0000-000000000000', 'prefix_00000000000000000000000000'],
  ['00000000-0000-0000-0000-000000000001', 'prefix_00000000000000000000000001'],
  ['00000000-0000-0000-0000-00000000000a', 'prefix_0000000000000000000000000a'],
  ['00000000-0000-0000-0000-000000000010', 'prefix_0000000000000000000000000g'],
  ['00000000-0000-0000-0000-000000000020', 'prefix_00000000000000000000000010'],
  ['ffffffff-ffff-ffff-ffff-ffffffffffff', 'prefix_7zzzzzzzzzzzzzzzzzzzzzzzzz'],
  ['0110c853-1d09-52d8-d73e-1194e95b5f19', 'prefix_0123456789abcdefghjkmnpqrs'],
  ['01890a5d-ac96-774b-bcce-b302099a8057', 'prefix_01h455vb4pex5vsknk084sn02q'],
])('%s is %s', (uuid, text) => {
  expect(typeIdOf('prefix', uuid)).toBe(text)
  expect(uuidOfTypeId('prefix', text)).toBe(uuid)
})

test('any UUID comes back, and their order is kept', () => {
  const uuids = fc.uuid({ version: [1, 2, 3, 4, 5, 6, 7, 8] })
  fc.assert(
    fc.property(uuids, uuids, (one, other) => {
      expect(uuidOfTypeId('job', typeIdOf('job', one))).toBe(one)
      expect(typeIdOf('job', one) < typeIdOf('job', other)).toBe(one < other)
    }),
  )
})

// https://github.com/jetify-com/typeid/blob/main/spec/invalid.yml
test.each([
  'task_01h455vb4pex5vsknk084sn02q',
  'job_8zzzzzzzzzzzzzzzzzzzzzzzzz',
  'job_1234567890123456789012345',
  'job_123456789012345678901234567',
  'job_0123456789ABCDEFGHJKMNPQRS',
  'job_i23456789ol23456789oi23456',
  'job_1234567890123456789012345u',
  'job-01h455vb4pex5vsknk084sn02q',
  'job01h455vb4pex5vsknk084sn02qx',
  '_01h455vb4pex5vsknk084sn02q',
  'job_',
  '',
])('%j is refused', (text) => {
  expect(() => uuidOfTypeId('job', text)).toThrow(TypeError)
})

test.each(['', 'x', '01890A5D-AC96-774B-BCCE-B302099A8057', '01890a5dac96774bbcceb302099a8057'])(
  '%j is no UUID',
  (text) => {
    expect(() => typeIdOf('job', text)).toThrow(TypeError)
  },
)

test('new ids have the form of version 7 and their time, and go upwards whatever the clock does', () => {
  const now = Date.now() + 60_000
  const times = [now, now, now + 1, now - 5000, ...Array.from({ length: 5_000 }, () => now + 1)]
  const ids = times.map((time) => newUuidV7(time))
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(now)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})
