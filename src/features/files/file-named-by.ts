import { Id, type Uuid } from '../../kernel/id.ts'

const FileId = Id('file')

/** The stored file that a value names; undefined for addresses and everything else. */
export const fileNamedBy = (value: unknown): Uuid | undefined =>
  typeof value === 'string' && value.startsWith('file_') ? FileId.safeParse(value).data : undefined
