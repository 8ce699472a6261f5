/** Trees written as paths: `animal/dog` stands under `animal`. No run-time imports. */

export const SEPARATOR = '/'

/** The steps of a path. */
export const stepsOf = (path: string): string[] => path.split(SEPARATOR)

/** The paths above one, nearest last: `a`, `a/b` for `a/b/c`. */
export const ancestorsOf = (path: string): string[] => {
  const steps = stepsOf(path)
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join(SEPARATOR))
}

/** The paths that others stand under. */
export const branchesIn = (paths: readonly string[]): Set<string> =>
  new Set(paths.flatMap(ancestorsOf))

/** Whether a path has empty steps, or more of them than a tree may have levels. */
export const isPath = (path: string, levels: number): boolean => {
  const steps = stepsOf(path)
  return steps.length <= levels && steps.every((step) => step !== '' && step.trim() === step)
}
