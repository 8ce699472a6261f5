/**
 * The Merkle tree of RFC 9162 (Certificate Transparency 2.0): what proves, in a few hashes, that
 * something stands in a published list and that a longer list begins with a shorter one. Pure: planning
 * says which hashes a proof needs, whoever stores the tree fetches them, and anybody can verify.
 */
import { createHash } from 'node:crypto'

const hashOf = (...parts: (Uint8Array | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

/** The hash of an entry. */
export const leafHash = (entry: Uint8Array | string): Buffer => hashOf(Uint8Array.of(0), entry)
const pairHash = (left: Buffer, right: Buffer): Buffer => hashOf(Uint8Array.of(1), left, right)

/** The hash over the 2^level leaves from `index` × 2^level on. */
export type Node = { level: number; index: number }
/** A hash over any stretch of leaves: its complete subtrees, to be folded from the right. */
export type Stretch = Node[]

/** The largest power of two below `count`. */
const splitOf = (count: number): number => 2 ** Math.floor(Math.log2(count - 1))

const stretch = (start: number, end: number): Stretch => {
  const count = end - start
  const level = Math.log2(count)
  if (Number.isInteger(level) && start % count === 0) return [{ level, index: start / count }]
  const half = splitOf(count)
  return [...stretch(start, start + half), ...stretch(start + half, end)]
}

/** What the root over the first `size` leaves is made of; `size` above zero. */
export const rootPlan = (size: number): Stretch => stretch(0, size)

/** The hashes that prove that leaf `index` stands in the tree of `size` leaves. */
export const inclusionPlan = (index: number, size: number): Stretch[] => {
  const path = (start: number, end: number): Stretch[] => {
    if (end - start === 1) return []
    const middle = start + splitOf(end - start)
    return index < middle
      ? [...path(start, middle), stretch(middle, end)]
      : [...path(middle, end), stretch(start, middle)]
  }
  return path(0, size)
}

/** The hashes that prove that the tree of `to` leaves begins with the one of `from` leaves. */
export const consistencyPlan = (from: number, to: number): Stretch[] => {
  const proof = (start: number, end: number, whole: boolean): Stretch[] => {
    if (from === end) return whole ? [] : [stretch(start, end)]
    const middle = start + splitOf(end - start)
    return from <= middle
      ? [...proof(start, middle, whole), stretch(middle, end)]
      : [...proof(middle, end, false), stretch(start, middle)]
  }
  return proof(0, to, true)
}

/** The hash of a stretch from the hashes of its nodes, in their order. */
export const foldStretch = (hashes: readonly Buffer[]): Buffer =>
  hashes.toReversed().reduce((right, left) => pairHash(left, right))

/** The root that an inclusion proof leads to; undefined when it cannot be a proof (RFC 9162, 2.1.3.2). */
export const rootOfInclusion = (
  leaf: Buffer,
  { index, size, path }: { index: number; size: number; path: readonly Buffer[] },
): Buffer | undefined => {
  if (index >= size) return undefined
  let [at, last, root] = [index, size - 1, leaf]
  for (const hash of path) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      root = pairHash(hash, root)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else root = pairHash(root, hash)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 ? root : undefined
}

const half = (number: number): number => Math.floor(number / 2)

type Consistency = {
  from: { size: number; root: Buffer }
  to: { size: number; root: Buffer }
  path: readonly Buffer[]
}

/** Whether a longer tree begins with a shorter one (RFC 9162, 2.1.4.2). */
export const isConsistent = ({ from, to, path }: Consistency): boolean => {
  if (from.size === 0) return true
  if (from.size > to.size) return false
  if (from.size === to.size) return path.length === 0 && from.root.equals(to.root)
  const whole = Number.isInteger(Math.log2(from.size))
  const [first, ...rest] = whole ? [from.root, ...path] : path
  if (first === undefined) return false
  let [at, last, older, newer] = [from.size - 1, to.size - 1, first, first]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  for (const hash of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      ;[older, newer] = [pairHash(hash, older), pairHash(hash, newer)]
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else newer = pairHash(newer, hash)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && older.equals(from.root) && newer.equals(to.root)
}
