import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asOperator, handle } from '../handle.ts'
import { listMail } from './contract.ts'
import { selectMail } from './mail-queries.ts'
import { presentMail } from './present-mail.ts'

export const listMailHandler = handle(listMail, async (context, { status, limit, cursor }) => {
  asOperator(context)
  const before = uuidCursor(cursor)
  const rows = await selectMail(context.tx, { status, before, limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  return { ...rest, data: data.map((row) => presentMail(context, row)) }
})
