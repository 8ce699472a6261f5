/** How wide an element is, for what is drawn otherwise where there is little room. */
import { type RefObject, useLayoutEffect, useState } from 'react'

/** In CSS pixels; 0 before it is first measured, which is before anything is painted. */
export const useWidth = (element: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const found = element.current
    if (found === null) return
    const measure = () => setWidth(found.clientWidth)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(found)
    return () => watch.disconnect()
  }, [element])
  return width
}
