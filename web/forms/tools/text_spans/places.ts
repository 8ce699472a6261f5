/** From the browser's places in the drawn text to offsets, and back to what is drawn. */
import type { Stretch } from './pieces.ts'

/** The offset of a place in the drawn text; null outside of it. Every piece says where it begins. */
const offsetOf = (root: HTMLElement, node: Node, inside: number): number | null => {
  if (!root.contains(node)) return null
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
    '[data-at]',
  )
  if (piece && root.contains(piece) && node instanceof Text)
    return Number(piece.dataset.at) + inside
  // Between pieces: the place before the next one, or behind the last.
  const next = node instanceof Element ? node.childNodes[inside] : null
  const ahead =
    next instanceof Element
      ? next.matches('[data-at]')
        ? next
        : next.querySelector('[data-at]')
      : null
  if (ahead instanceof HTMLElement) return Number(ahead.dataset.at)
  const all = (node instanceof Element ? node : root).querySelectorAll<HTMLElement>('[data-at]')
  const last = piece ?? all[all.length - 1]
  return last ? Number(last.dataset.at) + (last.textContent?.length ?? 0) : null
}

/** What the browser has selected of the text. */
export const browserSelection = (root: HTMLElement): Stretch | null => {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.anchorNode === null) return null
  const anchor = offsetOf(root, selection.anchorNode, selection.anchorOffset)
  const focus = selection.focusNode && offsetOf(root, selection.focusNode, selection.focusOffset)
  if (anchor === null || focus === null || anchor === focus) return null
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
}

/** The offset at a point of the screen. */
export const offsetAt = (root: HTMLElement, x: number, y: number): number | null => {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y)
    return place && offsetOf(root, place.offsetNode, place.offset)
  }
  const range = (document as Document).caretRangeFromPoint(x, y)
  return range && offsetOf(root, range.startContainer, range.startOffset)
}

const drawnAt = (root: HTMLElement, offset: number): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('[data-at]')].findLast(
    (piece) => Number(piece.dataset.at) <= offset,
  )

/** Where a stretch stands on the screen; its first line. */
const boxOf = (root: HTMLElement, { start, end }: Stretch): DOMRect | undefined => {
  const piece = drawnAt(root, start)
  const text = piece?.firstChild
  if (!(text instanceof Text)) return undefined
  const from = start - Number(piece?.dataset.at)
  const range = document.createRange()
  range.setStart(text, Math.min(from, text.length))
  range.setEnd(text, Math.min(from + end - start, text.length))
  return range.getClientRects()[0]
}

/** The offset a line above (−1) or below (+1) a stretch. */
export const offsetBeside = (root: HTMLElement, stretch: Stretch, lines: 1 | -1): number | null => {
  const box = boxOf(root, stretch)
  if (box === undefined) return null
  // Lines stand apart by the line height, whatever the words in them are.
  const height = Number.parseFloat(getComputedStyle(root).lineHeight) || box.height * 2
  return offsetAt(root, box.left + box.width / 2, box.top + box.height / 2 + lines * height)
}

/** Brings a stretch into the sight of the text's own box, and the box into that of the page. */
export const bringIntoSight = (root: HTMLElement, stretch: Stretch): void => {
  const box = boxOf(root, stretch)
  if (box === undefined) return
  const around = root.getBoundingClientRect()
  const margin = box.height * 1.5
  if (box.top < around.top + margin) root.scrollTop -= around.top + margin - box.top
  else if (box.bottom > around.bottom - margin)
    root.scrollTop += box.bottom - around.bottom + margin
}

/** Whether a place of the text reads from right to left. */
export const readsLeftwards = (root: HTMLElement, offset: number): boolean => {
  const piece = drawnAt(root, offset)
  return getComputedStyle(piece?.parentElement ?? root).direction === 'rtl'
}
