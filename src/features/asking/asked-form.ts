/** From what the caller gave (a question, a schema or a form) to a form and the input of its task. */
import { formFromAnswerSchema } from '../../forms/answer-schema-form.ts'
import { quickForm } from '../../forms/quick-form.ts'
import { type Issue, Problem } from '../../kernel/errors.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import type { InputOf } from '../../kernel/operation.ts'
import type { CopyOutcome } from '../copies/copy-address.ts'
import { findOwnFile } from '../files/queries.ts'
import { prepareFile, storeFile } from '../files/store-file.ts'
import { asRequester, type Context, fail, type Preparation } from '../handle.ts'
import { requireForm } from '../jobs/terms.ts'
import { fetchNow, storedOr } from './asked-copies.ts'
import type { askPeople } from './contract.ts'

export type Asked = InputOf<typeof askPeople>

/** Exactly one of `question` and `form`; what fits only the other is refused, not ignored. */
export const requireOneWay = (asked: Asked): void => {
  if ((asked.question === undefined) === (asked.form === undefined))
    fail('invalid_input', 'Give either a question or a form.')
  if (asked.form !== undefined) {
    const alone = [
      'options',
      'answer_type',
      'answer_schema',
      'context',
      'images',
      'examples',
    ] as const
    const extra = alone.find((name) => asked[name] !== undefined)
    if (extra) fail('invalid_input', `With a form, say ${extra} inside it.`)
    if (asked.reason) fail('invalid_input', 'With a form, ask for the reason inside it.')
  } else if (asked.input !== undefined) fail('invalid_input', 'input belongs to a form.')
  const ways = ['options', 'answer_type'] as const
  const second = ways.find((name) => asked[name] !== undefined)
  if (second && asked.answer_schema !== undefined)
    fail('invalid_input', `Give ${second} or answer_schema, not both.`)
  if (asked.reason && asked.answer_schema !== undefined)
    fail('invalid_input', 'With answer_schema, ask for the reason inside it.')
}

/**
 * Images given as bytes or by their addresses, looked at and stored before anything else; one for each,
 * in their order. What could not be fetched is refused only later, so that a request which was answered
 * before gets its answer again.
 */
export const prepareImages = async (
  preparation: Preparation,
  { images = [] }: Asked,
): Promise<CopyOutcome[]> => {
  const { requester_id } = asRequester(preparation)
  const prepared: CopyOutcome[] = []
  for (const [index, image] of images.entries())
    if ('data_base64' in image) {
      const name = image.name ?? `image ${index + 1}`
      const bytes = Buffer.from(image.data_base64, 'base64')
      prepared.push({ stored: await prepareFile(preparation, requester_id, name, bytes) })
    } else if ('url' in image)
      prepared.push(await fetchNow(preparation, { kind: 'image', address: image.url }))
  return prepared
}

/** The form and its one task’s input; `prepared` are the images that were given as bytes or addresses. */
export const formOf = async (
  context: Context,
  requester_id: Uuid,
  asked: Asked,
  prepared: CopyOutcome[],
) => {
  if (asked.form !== undefined) return { form: requireForm(asked.form), input: asked.input ?? {} }
  const images = await storeImages(context, requester_id, asked, prepared)
  const { context: read, examples, lang } = asked
  const surroundings = { context: read, images, lang, examples }
  const question = asked.question ?? ''
  const made =
    asked.answer_schema === undefined
      ? quickForm({
          question,
          options: asked.options,
          answer: asked.answer_type,
          reason: asked.reason,
          ...surroundings,
        })
      : formFromAnswerSchema(question, asked.answer_schema, surroundings)
  return made.ok ? made : refuse(made.issues)
}

const refuse = (errors: Issue[]): never => {
  throw new Problem('invalid_form', {
    detail: errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
    errors,
  })
}

const storeImages = async (
  context: Context,
  requester_id: Uuid,
  { images = [] }: Asked,
  prepared: CopyOutcome[],
) => {
  const given = prepared.values()
  const files: { file: string }[] = []
  for (const [index, image] of images.entries()) {
    const next = 'file_id' in image ? undefined : given.next().value
    const file =
      'file_id' in image
        ? await findOwnFile(context.tx, image.file_id, requester_id)
        : next && (await storeFile(context, requester_id, storedOr(next, `/images/${index}`)))
    if (file === undefined) return fail('not_found', `You have no file for /images/${index}.`)
    files.push({ file: toPublicId('file', file.id) })
  }
  return files
}
