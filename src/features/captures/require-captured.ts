/** Files that answers name were sent for this very work, and for this very item. */
import type { Transaction } from '../../database/pool.ts'
import type { Form } from '../../forms/form.ts'
import { filesIn, isCaptured } from '../../forms/item-parts/captured.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { answerTo } from '../../forms/show-if.ts'
import type { Issue } from '../../kernel/errors.ts'
import { Problem } from '../../kernel/errors.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { storedFor } from './queries.ts'

type Named = { item: string; at: number; file: string; taken_at: unknown }

const namedIn = (form: Form, answers: Record<string, unknown>): Named[] =>
  answerItemsOf(form)
    .filter(isCaptured)
    .flatMap(({ id }) =>
      filesIn(answerTo(answers, id)).map((one, at) => ({
        ...{ item: id, at, file: one.file },
        taken_at: 'taken_at' in one ? one.taken_at : undefined,
      })),
    )

/**
 * The files that the answers hand in. Throws Problem('capture_not_here') for one that was not sent for its
 * item, or a time that is not the one it was sent with. Forms that ask for no files cost no question.
 */
export const requireCaptured = async (
  tx: Transaction,
  assignment: { id: Uuid; form: unknown },
  answers: Record<string, unknown>,
): Promise<Uuid[]> => {
  const named = namedIn(assignment.form as Form, answers)
  if (named.length === 0) return []
  const stored = await storedFor(tx, assignment.id)
  const found = named.map((one) => ({
    one,
    sent: stored.find(
      ({ item, file_id }) => item === one.item && toPublicId('file', file_id) === one.file,
    ),
  }))
  const issues: Issue[] = found.flatMap(({ one, sent }) => {
    const pointer = `/${one.item}/${one.at}`
    if (sent === undefined)
      return [
        {
          pointer: `${pointer}/file`,
          message: 'This file was not sent for this answer',
          hint: 'Send it with start_capture, send_capture and finish_capture, and name its `file_id`.',
        },
      ]
    if (one.taken_at === undefined || one.taken_at === sent.taken_at?.toISOString()) return []
    return [
      {
        pointer: `${pointer}/taken_at`,
        message: 'The photo was not sent with this time',
        hint: 'Name the `taken_at` of the capture, or leave it out.',
      },
    ]
  })
  if (issues.length > 0)
    throw new Problem('capture_not_here', {
      detail: issues.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
      errors: issues,
    })
  return found.flatMap(({ sent }) => sent?.file_id ?? [])
}
