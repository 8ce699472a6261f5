/** Edit distance and alignment of sequences of whole numbers (Wagner & Fischer 1974). */
import { idAt } from '../mathematics/vectors.ts'

/** Insertions, deletions and replacements that turn one sequence into the other. */
export const editDistance = (a: Int32Array, b: Int32Array): number => {
  let before = new Int32Array(b.length + 1)
  let here = new Int32Array(b.length + 1)
  for (let j = 0; j <= b.length; j++) before[j] = j
  for (let i = 1; i <= a.length; i++) {
    here[0] = i
    for (let j = 1; j <= b.length; j++) {
      const replaced = idAt(before, j - 1) + (idAt(a, i - 1) === idAt(b, j - 1) ? 0 : 1)
      here[j] = Math.min(replaced, idAt(before, j) + 1, idAt(here, j - 1) + 1)
    }
    ;[before, here] = [here, before]
  }
  return idAt(before, b.length)
}

/** All costs of turning beginnings of `a` into beginnings of `b`, row by row. */
const costs = (a: Int32Array, b: Int32Array): Int32Array => {
  const width = b.length + 1
  const table = new Int32Array((a.length + 1) * width)
  for (let j = 0; j < width; j++) table[j] = j
  for (let i = 1; i <= a.length; i++) {
    table[i * width] = i
    for (let j = 1; j < width; j++) {
      const corner = idAt(table, (i - 1) * width + j - 1)
      const replaced = corner + (idAt(a, i - 1) === idAt(b, j - 1) ? 0 : 1)
      const removed = idAt(table, (i - 1) * width + j) + 1
      const inserted = idAt(table, i * width + j - 1) + 1
      table[i * width + j] = Math.min(replaced, removed, inserted)
    }
  }
  return table
}

/**
 * The cheapest alignment of `other` to `backbone`: per element of `other`, the place in the backbone it
 * stands for, or −1 − g when it is inserted before place g.
 */
export const align = (backbone: Int32Array, other: Int32Array): Int32Array => {
  const table = costs(backbone, other)
  const width = other.length + 1
  const places = new Int32Array(other.length)
  let i = backbone.length
  let j = other.length
  while (j > 0) {
    const cost = idAt(table, i * width + j)
    const same = i > 0 && idAt(backbone, i - 1) === idAt(other, j - 1)
    if (i > 0 && idAt(table, (i - 1) * width + j - 1) + (same ? 0 : 1) === cost) {
      places[--j] = --i
    } else if (i > 0 && idAt(table, (i - 1) * width + j) + 1 === cost) i--
    else places[--j] = -1 - i
  }
  return places
}
