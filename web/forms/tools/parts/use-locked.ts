/** Whether the question around a tool is locked: for tools that are more than form controls. */
import { type RefObject, useEffect, useState } from 'react'

export const useLocked = (tool: RefObject<HTMLElement | null>): boolean => {
  const [locked, setLocked] = useState(false)
  useEffect(() => {
    const fieldset = tool.current?.closest('fieldset')
    if (fieldset === null || fieldset === undefined) return
    const look = () => setLocked(fieldset.disabled)
    look()
    const watching = new MutationObserver(look)
    watching.observe(fieldset, { attributes: true, attributeFilter: ['disabled'] })
    return () => watching.disconnect()
  }, [tool])
  return locked
}
