/** A model as its requester sees it: never its key. */
import { type Money, money } from '../../kernel/money.ts'
import type { Context } from '../handle.ts'
import { minorOf } from './cost.ts'
import type { SpentRow } from './queries.ts'

export const presentModel = ({ instance }: Context, row: SpentRow) => {
  const sum = (minor: bigint | null): Money | null =>
    minor === null || row.currency === null ? null : money(minor, row.currency)
  return {
    object: 'model' as const,
    id: row.id,
    livemode: instance.livemode,
    ...{ name: row.name, address: row.url, model: row.model, has_key: row.key_sealed !== null },
    system_prompt: row.system_prompt,
    max_output_tokens: row.max_output_tokens,
    requests_per_assignment: row.requests_per_assignment,
    input_price: sum(row.input_minor),
    output_price: sum(row.output_minor),
    most_per_assignment: sum(row.per_assignment_minor),
    most_per_job: sum(row.per_job_minor),
    spent: sum(minorOf(row.cost_micro)),
    asked: row.requests,
    created_at: row.created_at,
  }
}
