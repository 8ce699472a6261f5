import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashOf, plainHash } from './hash-of.ts'

test('without the browser’s own it is the same, whatever the length', async () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 1000, 70_001]) {
    const bytes = new Uint8Array(randomBytes(length))
    const expected = createHash('sha256').update(bytes).digest('hex')
    expect(Buffer.from(plainHash(bytes)).toString('hex')).toBe(expected)
    expect(await hashOf(bytes)).toBe(expected)
  }
})
