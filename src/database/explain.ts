/** Turns what PostgreSQL printed before it gave up into one sentence. */
import type { DataFolder } from './data-folder.ts'
import { StartError } from './start-error.ts'

/** The first that fits speaks. */
const SENTENCES: [RegExp, (data: DataFolder) => string][] = [
  [
    /No space left on device|Disk quota exceeded/,
    ({ path }) =>
      `The data folder ${path} cannot be used: there is no space left on its disk; free some and start again.`,
  ],
  [
    /Cannot allocate memory|could not (create|map|attach).* shared memory/,
    () => 'There is not enough memory for PostgreSQL (about 200 MB); free some and start again.',
  ],
  [
    /Read-only file system/,
    ({ path }) => `The data folder ${path} cannot be used: its file system is read-only.`,
  ],
  [
    /Permission denied|has invalid permissions|has wrong ownership/,
    ({ path }) =>
      `PostgreSQL may not read or write its files in ${path}; check to whom that folder belongs.`,
  ],
]

/** PostgreSQL's output as a StartError. */
export const explain = (data: DataFolder, output: string): StartError => {
  const sentence = SENTENCES.find(([pattern]) => pattern.test(output))?.[1]
  if (sentence !== undefined) return new StartError(sentence(data), { cause: output })
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const last = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? ''
  const reason = last.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').replace(/\.$/, '')
  return new StartError(
    `PostgreSQL did not start: ${reason || 'it said nothing'} (more in ${data.log}).`,
    { cause: output },
  )
}
