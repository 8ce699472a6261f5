/** Upright boxes: how far they overlap, and how two sets of them match. */

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number]

/** Whether four finite numbers with some area; corners given the wrong way round are put right. */
export const boxFrom = (value: unknown): Box | null => {
  if (!Array.isArray(value) || value.length !== 4) return null
  const [a, b, c, d] = value as unknown[]
  const numbers = [a, b, c, d].filter((one): one is number => typeof one === 'number')
  const [x1, y1, x2, y2] = numbers
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null
  if (!numbers.every(Number.isFinite) || x1 === x2 || y1 === y2) return null
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

const area = ([x1, y1, x2, y2]: Box): number => (x2 - x1) * (y2 - y1)

/** Intersection over union (Jaccard): 0 for apart, 1 for equal. */
export const boxOverlap = (a: Box, b: Box): number => {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0])
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  if (width <= 0 || height <= 0) return 0
  const shared = width * height
  return shared / (area(a) + area(b) - shared)
}

/** A box of one set that stands for one of another. */
export type Match = { first: number; second: number; overlap: number }

/** Pairs the boxes of two sets, best overlap first, each box once, none below `least`. */
export const matchBoxes = (a: readonly Box[], b: readonly Box[], least: number): Match[] => {
  const candidates: Match[] = []
  for (const [first, one] of a.entries())
    for (const [second, other] of b.entries()) {
      const overlap = boxOverlap(one, other)
      if (overlap >= least && overlap > 0) candidates.push({ first, second, overlap })
    }
  candidates.sort((x, y) => y.overlap - x.overlap)
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  return candidates.filter(({ first, second }) => {
    if (usedA.has(first) || usedB.has(second)) return false
    usedA.add(first)
    usedB.add(second)
    return true
  })
}

/** Twice the matched boxes over all boxes (F1); 1 for two empty sets. */
export const boxAgreement = (a: readonly Box[], b: readonly Box[], least = 0.5): number => {
  const boxes = a.length + b.length
  return boxes === 0 ? 1 : (2 * matchBoxes(a, b, least).length) / boxes
}

/** Twice the overlap of the matched boxes over all boxes: F1 that also minds the fit. */
export const boxFit = (a: readonly Box[], b: readonly Box[]): number => {
  const boxes = a.length + b.length
  const fit = matchBoxes(a, b, 0.1).reduce((sum, { overlap }) => sum + overlap, 0)
  return boxes === 0 ? 1 : (2 * fit) / boxes
}
