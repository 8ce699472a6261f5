import { momentCursor, momentKey } from '../../../kernel/cursor.ts'
import { page } from '../../../kernel/operation.ts'
import { asRequester, handle } from '../../handle.ts'
import { listMembers } from '../contract.ts'
import { presentMember } from '../present.ts'
import { selectMembers } from '../queries.ts'

export const listMembersHandler = handle(listMembers, async (context, { limit, cursor }) => {
  const rows = await selectMembers(context.tx, {
    requester_id: asRequester(context).requester_id,
    after: momentCursor(cursor),
    limit: limit + 1,
  })
  return page(rows.map(presentMember), limit, ({ created_at, person_id }) =>
    momentKey({ at: created_at, id: person_id }),
  )
})
