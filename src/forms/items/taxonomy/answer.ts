import { z } from 'zod'
import type { Issue } from '../../../kernel/errors.ts'
import { SIMPLE_ITEM_LIMITS } from '../../../kernel/limits/forms/simple-limits.ts'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import type { Input } from '../../item-parts/item-type.ts'
import { distinct, offerProblems } from '../../item-parts/option-answer.ts'
import { offered } from '../../item-parts/options.ts'
import type { TaxonomyItem } from './item.ts'
import { branchesIn } from './paths.ts'

/** What can be chosen of these entries. */
export const choosable = (item: TaxonomyItem, paths: readonly string[]): string[] => {
  const branches = branchesIn(paths)
  // What is only named by those below it was not offered by anybody.
  return item.branches ? [...paths] : paths.filter((path) => !branches.has(path))
}

/** A path, or the list of them. */
export const answer = (item: TaxonomyItem, final: boolean): z.ZodType => {
  const paths = item.options?.map(({ value }) => value)
  const one =
    paths === undefined
      ? z.string().min(1).max(FORM_LIMITS.option_value)
      : z.enum(choosable(item, paths))
  if (!item.multiple) return one
  return distinct(
    z
      .array(one)
      .min(final ? 1 : 0)
      .max(SIMPLE_ITEM_LIMITS.taxonomy_options),
  )
}

export const check = (item: TaxonomyItem, value: unknown, input: Input): Issue[] => {
  const chosen = Array.isArray(value) ? value : [value]
  const place = (index: number) => (Array.isArray(value) ? `/${index}` : '')
  const offers = offerProblems(item, chosen, input, place)
  if (offers.length > 0 || item.options !== undefined) return offers
  const open = choosable(item, offered(item, input) ?? [])
  return chosen.flatMap((path, index) =>
    open.includes(String(path))
      ? []
      : [
          {
            pointer: place(index),
            message: `"${String(path).slice(0, 60)}" has entries under it`,
            hint: 'Choose one of those.',
          },
        ],
  )
}
