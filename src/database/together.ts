/**
 * Waits for what was asked of a transaction in one breath: the statements travel in one packet and run
 * in the order in which they were called. Throws what the first of them in that order throws, for
 * those behind it only fail because it did.
 */
export const together = async <T extends readonly unknown[]>(
  ...asked: { [K in keyof T]: Promise<T[K]> }
): Promise<T> => {
  const outcomes = await Promise.allSettled(asked)
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as never
}
