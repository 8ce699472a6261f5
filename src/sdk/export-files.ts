/** Taking results away: the pieces of an export one after the other. */
import type { WireInput, WireOutput } from '../kernel/operation.ts'
import type { Operations } from '../operations.ts'
import type { Client } from './client.ts'
import type { CallOptions } from './transport.ts'

export type ExportFormat = WireInput<Operations['exportResults']>['format']
/** Appended to the file of its path. */
export type ExportPiece = WireOutput<Operations['exportResults']>['files'][number]

/** All pieces of an export, however large, a few tasks at a time. Throws a FairhandError. */
export async function* exportFiles(
  client: Pick<Client, 'exportResults'>,
  jobId: string,
  format: ExportFormat,
  options: CallOptions = {},
): AsyncGenerator<ExportPiece, void, undefined> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const input = { job_id: jobId, format, ...(cursor !== undefined && { cursor }) }
    const piece: WireOutput<Operations['exportResults']> = await client.exportResults(
      input,
      options,
    )
    yield* piece.files
    cursor = piece.has_more ? piece.next_cursor : null
  }
}
