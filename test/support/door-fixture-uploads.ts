/** The fixture's uploads: staged, finished or discarded, as the real ones are. */
import { Problem } from '../../src/kernel/errors.ts'
import { newUuid } from '../../src/kernel/id.ts'
import type { Handlers } from './door-fixture.ts'

type Upload = {
  object: 'upload'
  id: string
  job_id: string
  status: 'staged' | 'finished' | 'discarded'
  terminal: boolean
  next_action: 'upload_tasks' | 'publish_job' | 'add_tasks'
  poll_after_seconds: null
  rows: number
  tasks: number
}
export type StagedRow = { line: number; input: Record<string, unknown> }

const refuse = (code: 'conflict' | 'not_found'): never => {
  throw new Problem(code)
}

const refuseBad = (rows: StagedRow[]): void => {
  const bad = rows.filter(({ input }) => input.photo === 'bad')
  if (bad.length === 0) return
  const errors = bad.map(({ line }) => ({ pointer: `line ${line}`, message: 'A bad photo' }))
  throw new Problem('invalid_rows', { errors })
}

const newUpload = (job_id: string): Upload => ({
  object: 'upload',
  id: newUuid(),
  job_id,
  status: 'staged',
  terminal: false,
  next_action: 'upload_tasks',
  poll_after_seconds: null,
  rows: 0,
  tasks: 0,
})

const finishedOf = (upload: Upload): Upload => ({
  ...upload,
  status: 'finished',
  terminal: true,
  next_action: 'publish_job',
  tasks: upload.rows,
})

export const uploadHandlers = () => {
  const all = new Map<string, Upload>()
  const state = {
    all,
    /** Rows of the chunks so far; only counted when `keep` is off. */
    rows: [] as StagedRow[],
    keep: true,
    chunks: [] as number[],
    /** Whether the last chunk came from text. */
    fromText: false,
    /** Called with every chunk. */
    onChunk: () => {},
  }
  const staged = (id: unknown): Upload => {
    const upload = all.get(String(id))
    if (upload === undefined) return refuse('not_found')
    return upload.status === 'staged' ? upload : refuse('conflict')
  }
  const handlers: Handlers = {
    start_upload: ({ job_id }) => {
      const upload = newUpload(String(job_id))
      all.set(upload.id, upload)
      return upload
    },
    upload_tasks: ({ upload_id, chunk, rows, from_text }) => {
      const upload = staged(upload_id)
      const list = rows as StagedRow[]
      if (upload.rows === 0) state.chunks = []
      if (chunk !== state.chunks.length) refuse('conflict')
      refuseBad(list)
      state.fromText = from_text === true
      upload.rows += list.length
      state.chunks.push(Number(chunk))
      if (state.keep) state.rows.push(...list)
      state.onChunk()
      return upload
    },
    finish_upload: ({ upload_id }, dry) => {
      const finished = finishedOf(staged(upload_id))
      if (!dry) all.set(finished.id, finished)
      return finished
    },
    discard_upload: ({ upload_id }) => {
      const upload = staged(upload_id)
      Object.assign(upload, { status: 'discarded', terminal: true, next_action: 'add_tasks' })
      return upload
    },
  }
  return Object.assign(state, { handlers })
}
