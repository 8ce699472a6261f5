/**
 * Numbers for names that come as bytes. A name is hashed and compared where it stands in the file; only
 * at the end does each distinct one become a string. A million rows of three cells cost a third of what
 * a string and a Map entry per cell would.
 */
import { idAt } from '../../mathematics/vectors.ts'

export type ByteNames = {
  /** The number of a name, the same for the same bytes; new names count on from 0. */
  numberOf: (bytes: Uint8Array, from: number, end: number) => number
  /** All names, by number. */
  names: () => string[]
}

/** FNV-1a, 32 bits. */
const hashOf = (bytes: Uint8Array, from: number, end: number): number => {
  let hash = 0x811c9dc5
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** A column twice as long, with what was in it. */
const doubled = (column: Int32Array): Int32Array => {
  const wider = new Int32Array(column.length * 2)
  wider.set(column)
  return wider
}

type Store = {
  bytes: Uint8Array
  /** Name `n` stands from `ends[n]` to before `ends[n + 1]`. */
  ends: Int32Array
  hashes: Int32Array
  size: number
}

const keep = (store: Store, bytes: Uint8Array, from: number, end: number, hash: number): void => {
  const start = idAt(store.ends, store.size)
  while (start + end - from > store.bytes.length) {
    const wider = new Uint8Array(store.bytes.length * 2)
    wider.set(store.bytes)
    store.bytes = wider
  }
  store.bytes.set(bytes.subarray(from, end), start)
  if (store.size + 2 > store.ends.length) {
    store.ends = doubled(store.ends)
    store.hashes = doubled(store.hashes)
  }
  store.hashes[store.size++] = hash
  store.ends[store.size] = start + end - from
}

const equals = (store: Store, name: number, bytes: Uint8Array, from: number, end: number) => {
  const start = idAt(store.ends, name)
  if (idAt(store.ends, name + 1) - start !== end - from) return false
  for (let i = from; i < end; i++) if (store.bytes[start + i - from] !== bytes[i]) return false
  return true
}

/** Slots of a hash table, twice as many and more as there are names; −1 is free. */
const slotsFor = ({ hashes, size }: Store, length: number): Int32Array => {
  const slots = new Int32Array(length).fill(-1)
  for (let name = 0; name < size; name++) {
    let slot = idAt(hashes, name) & (length - 1)
    while (idAt(slots, slot) >= 0) slot = (slot + 1) & (length - 1)
    slots[slot] = name
  }
  return slots
}

export const byteNames = (): ByteNames => {
  const store: Store = {
    bytes: new Uint8Array(1 << 14),
    ends: new Int32Array(1 << 10),
    hashes: new Int32Array(1 << 10),
    size: 0,
  }
  let slots = slotsFor(store, 1 << 11)
  const numberOf = (bytes: Uint8Array, from: number, end: number): number => {
    const hash = hashOf(bytes, from, end)
    let slot = hash & (slots.length - 1)
    for (let name = idAt(slots, slot); name >= 0; name = idAt(slots, slot)) {
      if (idAt(store.hashes, name) === hash && equals(store, name, bytes, from, end)) return name
      slot = (slot + 1) & (slots.length - 1)
    }
    slots[slot] = store.size
    keep(store, bytes, from, end, hash)
    if (store.size * 2 > slots.length) slots = slotsFor(store, slots.length * 2)
    return store.size - 1
  }
  const names = (): string[] => {
    const text = new TextDecoder()
    return Array.from({ length: store.size }, (_, name) =>
      text.decode(store.bytes.subarray(idAt(store.ends, name), idAt(store.ends, name + 1))),
    )
  }
  return { numberOf, names }
}
