/** The question that is asked about each region, as an item of its own kind. No run-time imports. */
import type { PerRegionItem } from './item.ts'

/** What every kind of question has, with what this one says. */
export const askedItem = (item: PerRegionItem) => ({
  ...{ type: item.ask, id: item.id, label: item.label, required: item.required },
  cant_tell: item.cant_tell,
  ...(item.options !== undefined && { options: item.options }),
  ...((item.ask === 'choice' || item.ask === 'multi_choice') && { other: false }),
  ...(item.ask === 'number' && { integer: false, min: item.min, max: item.max }),
  ...(item.ask === 'rating' && { min: item.min ?? 1, max: item.max ?? 5 }),
})
