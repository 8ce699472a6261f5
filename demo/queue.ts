/** Who works next: in order, but nobody does two things at once. */

export type Queue<T> = {
  /** The next item whose owner is free; waits for one; undefined when all are finished. */
  next(): Promise<T | undefined>
  /** The item is done and its owner free. */
  finished(item: T): void
  /** The item cannot be done now and its owner is free; `until` says when it has come back, or why it cannot. */
  putOff(item: T, until: Promise<void>): void
  /** An item put off is ready: it comes first. */
  comeBack(item: T): void
}

/** A queue in which items of one owner follow each other. */
export const newQueue = <T>(items: readonly T[], ownerOf: (item: T) => string): Queue<T> => {
  const waiting = [...items]
  const busy = new Set<string>()
  let unfinished = items.length
  let failure: { error: unknown } | undefined
  const sleepers: (() => void)[] = []
  const wake = () => {
    for (const sleeper of sleepers.splice(0)) sleeper()
  }
  const take = (): T | undefined => {
    const index = waiting.findIndex((item) => !busy.has(ownerOf(item)))
    const [item] = index < 0 ? [] : waiting.splice(index, 1)
    if (item !== undefined) busy.add(ownerOf(item))
    return item
  }
  const release = (item: T) => {
    busy.delete(ownerOf(item))
    wake()
  }
  return {
    next: async () => {
      for (;;) {
        if (failure !== undefined) throw failure.error
        if (unfinished === 0) return undefined
        const item = take()
        if (item !== undefined) return item
        await new Promise<void>((resolve) => sleepers.push(resolve))
      }
    },
    finished: (item) => {
      unfinished -= 1
      release(item)
    },
    putOff: (item, until) => {
      release(item)
      until.catch((error: unknown) => {
        failure = { error }
        wake()
      })
    },
    comeBack: (item) => {
      waiting.unshift(item)
      wake()
    },
  }
}
