/**
 * Waits for what appears as soon as no older transaction runs. The test server is shared, so one of
 * another test file may hold the order of events back for a moment.
 */
export const eventually = async <T>(
  look: () => Promise<T>,
  enough: (seen: T) => boolean,
): Promise<T> => {
  const until = performance.now() + 10_000
  for (;;) {
    const seen = await look()
    if (enough(seen) || performance.now() > until) return seen
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
