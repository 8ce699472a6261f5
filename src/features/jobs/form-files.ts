/** The stored files a form itself shows, as far as they are the requester’s own. */
import type { Form } from '../../forms/form.ts'
import { Problem } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import { fileNamedBy } from '../files/file-named-by.ts'
import { ownFiles } from '../files/queries.ts'
import type { Context } from '../handle.ts'

/** Their ids. Throws Problem('invalid_form') for those of others, as if they did not exist. */
export const requireFormFiles = async (
  { tx }: Context,
  requester_id: Uuid,
  form: Form,
): Promise<Uuid[]> => {
  const shown = form.pages.flatMap(({ items }, page) =>
    items.flatMap((item, index) => {
      const id = 'src' in item ? fileNamedBy(item.src) : undefined
      return id === undefined ? [] : [{ id, pointer: `/pages/${page}/items/${index}/src` }]
    }),
  )
  const ids = shown.map(({ id }) => id)
  const own = await ownFiles(tx, requester_id, ids)
  const foreign = shown.filter(({ id }) => !own.has(id))
  if (foreign.length === 0) return ids
  const message = 'names a file that is not yours'
  const hint = 'Use the id that upload_file returned to you.'
  throw new Problem('invalid_form', {
    detail: foreign.map(({ pointer }) => `${pointer}: ${message}`).join('; '),
    errors: foreign.map(({ pointer }) => ({ pointer, message, hint })),
  })
}
