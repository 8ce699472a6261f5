/** Which items still send something, so that nobody hands in an answer without it. No React. */

import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const counts = new Map<string, number>()

/** Notes how many; returns what forgets it again. */
export const noteSending = (item: string, count: number): (() => void) => {
  counts.set(item, count)
  return () => {
    counts.delete(item)
  }
}

/** Nothing is handed in before it is all there. */
export const waits = ({ id }: { id: string }): MessageDescriptor | undefined =>
  (counts.get(id) ?? 0) > 0 ? msg`Wait until everything is sent.` : undefined
