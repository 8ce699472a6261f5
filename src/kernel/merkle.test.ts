import { describe, expect, test } from 'vitest'
import {
  consistencyPlan,
  foldStretch,
  inclusionPlan,
  isConsistent,
  leafHash,
  type Node,
  rootOfInclusion,
  rootPlan,
  type Stretch,
} from './merkle.ts'

/** The entries that implementations of Certificate Transparency are tested with, and their roots. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'))
const ROOTS = {
  1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  2: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  3: 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
}

const leaves = Array.from({ length: 70 }, (_, index) =>
  leafHash(ENTRIES[index] ?? Buffer.from(`entry ${index}`)),
)
/** Straight from the definition, leaf by leaf. */
const node = ({ level, index }: Node): Buffer => {
  if (level === 0) return leaves[index] ?? Buffer.alloc(0)
  const below = [
    node({ level: level - 1, index: 2 * index }),
    node({ level: level - 1, index: 2 * index + 1 }),
  ]
  return foldStretch(below)
}
const hashes = (plan: Stretch[]): Buffer[] => plan.map((one) => foldStretch(one.map(node)))
const rootAt = (size: number): Buffer => foldStretch(rootPlan(size).map(node))

describe('the tree', () => {
  test.each(Object.entries(ROOTS))('of %s entries has the known root', (size, root) => {
    expect(rootAt(Number(size)).toString('hex')).toBe(root)
  })

  test('proves every leaf of every size, and no other place or root', () => {
    for (let size = 1; size <= 70; size++)
      for (let index = 0; index < size; index++) {
        const leaf = leaves[index] ?? Buffer.alloc(0)
        const path = hashes(inclusionPlan(index, size))
        expect(rootOfInclusion(leaf, { index, size, path })?.equals(rootAt(size))).toBe(true)
        const elsewhere = { index: (index + 1) % size, size, path }
        if (size > 1)
          expect(rootOfInclusion(leaf, elsewhere)?.equals(rootAt(size)) ?? false).toBe(false)
        expect(rootOfInclusion(leaf, { index, size, path: [...path, leaf] })).toBeUndefined()
      }
  })

  test('proves of every two sizes that one begins with the other', () => {
    for (let to = 1; to <= 70; to++)
      for (let from = 1; from <= to; from++) {
        const path = hashes(consistencyPlan(from, to))
        const [older, newer] = [
          { size: from, root: rootAt(from) },
          { size: to, root: rootAt(to) },
        ]
        expect(isConsistent({ from: older, to: newer, path })).toBe(true)
        const other = { size: from, root: leafHash('another history') }
        expect(isConsistent({ from: other, to: newer, path })).toBe(false)
        const forged = { size: to, root: leafHash('another history') }
        expect(isConsistent({ from: older, to: forged, path })).toBe(false)
      }
  })

  test('a longer tree is never the beginning of a shorter one', () => {
    const from = { size: 8, root: rootAt(8) }
    expect(isConsistent({ from, to: { size: 3, root: rootAt(3) }, path: [] })).toBe(false)
  })
})
