/** Doing the next few while the first is under way, and giving them out in their order. */

/** `work` on each of `source`, at most `lanes` at a time; the results in the order of the source. */
export async function* sideBySide<T, U>(
  source: AsyncIterable<T> | Iterable<T>,
  lanes: number,
  work: (item: T) => Promise<U>,
): AsyncGenerator<U> {
  const under: Promise<U>[] = []
  const next = async (): Promise<U[]> => {
    const first = under.shift()
    return first === undefined ? [] : [await first]
  }
  try {
    for await (const item of source) {
      const begun = work(item)
      // It is looked at when its turn comes; until then its failure is nobody’s.
      begun.catch(() => {})
      under.push(begun)
      if (under.length >= lanes) yield* await next()
    }
    while (under.length > 0) yield* await next()
  } finally {
    await Promise.allSettled(under)
  }
}
