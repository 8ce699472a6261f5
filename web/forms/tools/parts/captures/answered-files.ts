/** Files as answers name them. */

export type AnsweredFile = {
  file: string
  name: string
  taken_at?: string
  duration_ms?: number
}

export const filesOf = (value: unknown): AnsweredFile[] =>
  (Array.isArray(value) ? value : []).filter(
    (one): one is AnsweredFile =>
      typeof one === 'object' && one !== null && 'file' in one && 'name' in one,
  )
