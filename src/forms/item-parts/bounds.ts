/** Lower and upper bounds of an item's answer. */
import type { Issue } from '../../kernel/errors.ts'

/** An issue when a lower bound stands above its upper bound; pointers relative to the item. */
export const boundsProblems = (item: object, lower: string, upper: string): Issue[] => {
  const low: unknown = Reflect.get(item, lower)
  const high: unknown = Reflect.get(item, upper)
  if (typeof low !== 'number' || typeof high !== 'number' || low <= high) return []
  return [
    {
      pointer: `/${lower}`,
      message: `\`${lower}\` (${low}) is above \`${upper}\` (${high})`,
      hint: `Lower \`${lower}\` or raise \`${upper}\`.`,
    },
  ]
}
