/** The heads of ledgers that earlier checks saw, in a file of the person who checks. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { KeptHead } from './check-ledger.ts'
import { UsageError } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** Heads kept of one instance: the first, and the newest beside it. */
const MOST = 100

const File = z.record(
  z.string(),
  z.object({
    key_id: z.string(),
    heads: z.array(z.object({ size: z.int(), root: z.string(), published_at: z.string() })),
  }),
)
type Kept = { key_id: string | undefined; heads: readonly KeptHead[] }

/** Where heads are kept when nobody says where; undefined where there is no home. */
export const headsFile = ({ env }: Terminal): string | undefined => {
  const state = env.XDG_STATE_HOME ?? (env.HOME && join(env.HOME, '.local', 'state'))
  return state === undefined || state === '' ? undefined : join(state, 'fairhand', 'heads.json')
}

/** What is kept of an instance. Throws UsageError for a file that is something else. */
export const readHeads = (file: string | undefined, instance: string): Kept =>
  contents(file)[instance] ?? { key_id: undefined, heads: [] }

/** Keeps one more head, whole or not at all. */
export const keepHead = (
  file: string,
  { instance, key_id, size, root, published_at }: KeptHead & { instance: string; key_id: string },
): void => {
  const all = contents(file)
  const [first, ...rest] = [...(all[instance]?.heads ?? []), { size, root, published_at }]
  const heads = first === undefined ? [] : [first, ...rest.slice(1 - MOST)]
  const text = JSON.stringify({ ...all, [instance]: { key_id, heads } }, null, 1)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${text}\n`)
  renameSync(`${file}.new`, file)
}

const contents = (file: string | undefined): z.output<typeof File> => {
  if (file === undefined) return {}
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return {}
  }
  try {
    return File.parse(JSON.parse(text))
  } catch {
    throw new UsageError(`The file ${file} holds no heads of ledgers; name another with --heads.`)
  }
}
