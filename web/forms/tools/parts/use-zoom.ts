/** Looking closely: where a picture lies in its frame, by pinch, wheel, buttons and keys. */
import { useCallback, useEffect, useRef, useState } from 'react'

export type Size = { width: number; height: number }
/** A spot of the picture shows at `x + scale × its own x` of the frame; the same downwards. */
export type View = { scale: number; x: number; y: number }
type Spot = readonly [number, number]

/** The closest look: one pixel of the picture as so many of the screen. [choice] */
const CLOSEST = 24
export const ZOOM_STEP = 1.5

/** The whole picture, in the middle of its frame. */
export const fitted = (picture: Size, frame: Size): View => {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height)
  return {
    scale,
    x: (frame.width - picture.width * scale) / 2,
    y: (frame.height - picture.height * scale) / 2,
  }
}

/** In the middle where it is smaller than the frame; without an empty edge where it is larger. */
const held = (at: number, length: number, frame: number): number =>
  length <= frame ? (frame - length) / 2 : Math.min(0, Math.max(frame - length, at))

const kept = ({ scale, x, y }: View, picture: Size, frame: Size): View => ({
  scale,
  x: held(x, picture.width * scale, frame.width),
  y: held(y, picture.height * scale, frame.height),
})

/** Closer by a factor; what lies at a spot of the frame stays there. */
export const zoomed = (view: View, by: number, [x, y]: Spot, picture: Size, frame: Size): View => {
  const least = fitted(picture, frame).scale
  const scale = Math.min(Math.max(view.scale * by, least), Math.max(CLOSEST, least))
  const factor = scale / view.scale
  return kept({ scale, x: x - (x - view.x) * factor, y: y - (y - view.y) * factor }, picture, frame)
}

export const panned = (view: View, dx: number, dy: number, picture: Size, frame: Size): View =>
  kept({ ...view, x: view.x + dx, y: view.y + dy }, picture, frame)

/** With a spot of the picture in sight, moved no further than needed. */
export const showing = (view: View, [x, y]: Spot, picture: Size, frame: Size): View => {
  const margin = Math.min(40, frame.width / 4, frame.height / 4)
  const [left, top] = [view.x + x * view.scale, view.y + y * view.scale]
  const dx = Math.max(margin - left, 0) + Math.min(frame.width - margin - left, 0)
  const dy = Math.max(margin - top, 0) + Math.min(frame.height - margin - top, 0)
  return dx === 0 && dy === 0 ? view : panned(view, dx, dy, picture, frame)
}

export type Zoom = {
  view: View
  frame: Size
  /** For the element that holds the picture: it tells its size. */
  frameRef: (element: HTMLElement | null) => void
  zoomBy: (factor: number, at?: Spot) => void
  panBy: (dx: number, dy: number) => void
  show: (spot: Spot) => void
  fit: () => void
  isFitted: boolean
}

/** The view of one picture. It fits until somebody looks closer, also when the frame changes. */
export const useZoom = (picture: Size): Zoom => {
  const [frame, setFrame] = useState<Size>({ width: 320, height: 240 })
  const [own, setOwn] = useState<View | null>(null)
  const observer = useRef<ResizeObserver>(undefined)
  const frameRef = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect()
    if (element === null) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0 && height > 0) setFrame({ width, height })
    }
    observer.current = new ResizeObserver(measure)
    observer.current.observe(element)
    measure()
  }, [])
  useEffect(() => () => observer.current?.disconnect(), [])
  const view = own === null ? fitted(picture, frame) : kept(own, picture, frame)
  const latest = useRef(view)
  latest.current = view
  const become = (next: View) => {
    latest.current = next
    setOwn(next.scale <= fitted(picture, frame).scale * 1.001 ? null : next)
  }
  return {
    view,
    frame,
    frameRef,
    zoomBy: (factor, at = [frame.width / 2, frame.height / 2]) =>
      become(zoomed(latest.current, factor, at, picture, frame)),
    panBy: (dx, dy) => become(panned(latest.current, dx, dy, picture, frame)),
    show: (spot) => become(showing(latest.current, spot, picture, frame)),
    fit: () => setOwn(null),
    isFitted: own === null,
  }
}
