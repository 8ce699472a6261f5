/**
 * The samples of all types. A file `samples/**\/multi-choice.ts` is the sample of `multi_choice`, and is
 * fetched when its page is opened.
 */
import type { Sample } from './sample.ts'

const files = import.meta.glob<{ sample: Sample }>('./samples/**/*.ts')

const typeOfFile = (path: string): string =>
  (path.split('/').at(-1) ?? '').replace(/\.ts$/, '').replaceAll('-', '_')

const loaders = new Map(Object.entries(files).map(([path, load]) => [typeOfFile(path), load]))

/** Every type that has a sample. */
export const SAMPLED_TYPES: readonly string[] = [...loaders.keys()].sort()

/** The sample of a type; undefined where there is none. */
export const loadSample = async (type: string): Promise<Sample | undefined> =>
  (await loaders.get(type)?.())?.sample
