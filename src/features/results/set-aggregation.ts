import type { AnswerItem } from '../../forms/form.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { toPublicId } from '../../kernel/id.ts'
import { fail, handle } from '../handle.ts'
import { whereItStands } from '../jobs/counting/where-it-stands.ts'
import { setAggregation } from './contract.ts'
import { choicesMethods } from './inference/infer-choices.ts'
import { DRAWING_METHODS } from './inference/infer-drawings.ts'
import { methodsFor } from './inference/infer-item.ts'
import { segmentMethods } from './inference/infer-segments.ts'
import { kindOf } from './inference/item-columns.ts'
import { setMethods } from './inference/queries.ts'
import { ownJob } from './result-head.ts'

const methodsOf = (item: AnswerItem): readonly string[] => {
  if (item.type === 'multi_choice') return choicesMethods(item)
  if (item.type === 'audio_segments') return segmentMethods
  return item.type === 'image_regions' ? DRAWING_METHODS : methodsFor(kindOf(item))
}

/** The requester’s own affair at any time: what people are asked and paid does not change by it. */
export const setAggregationHandler = handle(setAggregation, async (context, { job_id, items }) => {
  const { job, form } = await ownJob(context, job_id)
  const questions = answerItemsOf(form)
  const methods = Object.fromEntries(questions.map((item) => [item.id, [...methodsOf(item)]]))
  for (const [item, method] of Object.entries(items)) {
    const known = Object.hasOwn(methods, item) ? (methods[item] ?? []) : undefined
    if (known === undefined) fail('invalid_input', `The form asks nothing called ${item}.`)
    else if (!known.includes(method))
      fail(
        'invalid_input',
        `${item} cannot be inferred by ${method}; it can by ${known.join(', ')}.`,
      )
  }
  await setMethods(context.tx, job_id, items, context.now)
  context.note({ subject: toPublicId('job', job_id), job_id })
  const chosen = Object.fromEntries(questions.map(({ id }) => [id, items[id] ?? 'auto']))
  const stands = await whereItStands(context.tx, job)
  return { object: 'aggregation' as const, job_id, items: chosen, methods, ...stands }
})
