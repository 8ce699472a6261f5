import type { ItemResult } from '../../aggregation/item-result.ts'
import { medoid } from '../../aggregation/medoid.ts'
import type { LongTextItem } from './item.ts'

/** The most typical text: a representative of what people wrote, not the one truth. */
export const aggregate = (_item: LongTextItem, values: unknown[]): ItemResult => ({
  answer: values.length === 0 ? null : medoid(values.map(String)),
  confidence: null,
  n: values.length,
  method: 'medoid',
})
