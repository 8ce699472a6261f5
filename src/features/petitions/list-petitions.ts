import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { findSpace } from '../spaces/queries.ts'
import { listPetitions } from './contract.ts'
import { presentPetition } from './present-petition.ts'
import { selectPetitions } from './queries.ts'

export const listPetitionsHandler = handle(
  listPetitions,
  async (context, { space_id, limit, cursor }) => {
    const { tx } = context
    const { worker_id: reader } = asWorker(context)
    if ((await findSpace(tx, space_id, reader)) === undefined) fail('not_found')
    const before = uuidCursor(cursor)
    const rows = await selectPetitions(tx, { space_id, reader, before, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map((row) => presentPetition(context, row)) }
  },
)
