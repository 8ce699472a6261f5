import { toPublicId } from '../../kernel/id.ts'
import { MODEL_LIMITS } from '../../kernel/limits/expert/model-limits.ts'
import { readReceiver } from '../../kernel/network/receiver-url.ts'
import type { InputOf } from '../../kernel/operation.ts'
import { asRequester, type Context, fail, handle } from '../handle.ts'
import { createModel } from './contract.ts'
import { presentModel } from './present-model.ts'
import { countModels, insertModel, type ModelRow } from './queries.ts'
import { sealKey } from './sealed-key.ts'

type Asked = InputOf<typeof createModel>

/** The key is sealed here, in the transaction that stores it; nothing else ever holds it. */
export const createModelHandler = handle(createModel, async (context, asked) => {
  const { tx, now, instance } = context
  const { requester_id } = asRequester(context)
  const url = requireAddress(context, asked.address)
  const budget = budgetOf(asked)
  if ((await countModels(tx, requester_id)) >= MODEL_LIMITS.models)
    fail('conflict', `You have ${MODEL_LIMITS.models} models; delete one first.`)
  const id = context.newId()
  const { api_key } = asked
  const row: ModelRow = {
    ...{ id, requester_id, name: asked.name, url, model: asked.model },
    system_prompt: asked.system_prompt ?? null,
    key_sealed: api_key === undefined ? null : sealKey(instance.signing_key, id, api_key),
    max_output_tokens: asked.max_output_tokens,
    requests_per_assignment: asked.requests_per_assignment,
    ...budget,
    created_at: now,
  }
  await insertModel(tx, row)
  context.note({ subject: toPublicId('model', id), requester_id })
  return presentModel(context, { ...row, cost_micro: 0n, requests: 0 })
})

/** The same guard as for webhooks: the text here, and what its name stands for at each request. */
const requireAddress = ({ instance }: Context, address: string): string => {
  const { livemode, webhook_allow: allow = [] } = instance
  const receiver = readReceiver(address, { livemode, allow })
  if (typeof receiver === 'string') return fail('model_url_refused', receiver)
  const { url } = receiver
  if (url.search !== '' || url.hash !== '')
    fail('model_url_refused', 'The address has a ? or #; a key belongs into api_key.')
  return url.href.replace(/\/(chat\/completions\/?)?$/, '')
}

/** Prices and ceilings, all or none of them, in one currency. */
const budgetOf = (asked: Asked) => {
  const { input_price, output_price, most_per_assignment, most_per_job } = asked
  const sums = [input_price, output_price, most_per_assignment, most_per_job]
  const given = sums.filter((one) => one !== null)
  if (given.length !== 0 && given.length !== sums.length)
    fail('invalid_input', 'Prices and ceilings come together: send all four, or none.')
  if (new Set(given.map(({ currency }) => currency)).size > 1)
    fail('invalid_input', 'Prices and ceilings are in one currency.')
  if ([most_per_assignment, most_per_job].some((one) => one !== null && one.minor <= 0n))
    fail('invalid_input', 'A ceiling of nothing allows nothing.')
  return {
    currency: given[0]?.currency ?? null,
    input_minor: input_price?.minor ?? null,
    output_minor: output_price?.minor ?? null,
    per_assignment_minor: most_per_assignment?.minor ?? null,
    per_job_minor: most_per_job?.minor ?? null,
  }
}
