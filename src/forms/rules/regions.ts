/** What asks about regions names an earlier item of its page that has some, and labels that it gives. */
import type { Issue } from '../../kernel/errors.ts'
import type { AnswerItem, Form, Item } from '../form.ts'
import { suggestion } from '../issues/pointers.ts'
import { placedItems } from './names.ts'

/** Item types whose answers are regions with ids. */
export const WITH_REGIONS: readonly Item['type'][] = ['text_spans', 'image_regions']

type PerRegion = Extract<AnswerItem, { type: 'per_region' }>

const labelIssues = (item: PerRegion, of: Item, pointer: string): Issue[] => {
  const labels = 'options' in of ? (of.options ?? []).map(({ value }) => value) : []
  return (item.only ?? []).flatMap((label, index) =>
    labels.includes(label)
      ? []
      : [
          {
            pointer: `${pointer}/only/${index}`,
            message: `"${label.slice(0, 60)}" is no label of "${of.id}"`,
            hint: suggestion(label, labels, 'Remove `only`.'),
          },
        ],
  )
}

export const regionRule = (form: Form): Issue[] => {
  const placed = placedItems(form)
  return placed.flatMap(({ item, page, pointer }, at) => {
    if (item.type !== 'per_region') return []
    const before = placed.slice(0, at).filter((one) => one.page === page)
    const having = before.filter((one) => WITH_REGIONS.includes(one.item.type))
    const of = having.find((one) => one.item.id === item.of)
    if (of !== undefined) return labelIssues(item, of.item, pointer)
    return [
      {
        pointer: `${pointer}/of`,
        message: `No earlier item of this page marks regions under "${item.of}"`,
        hint: suggestion(
          item.of,
          having.map((one) => one.item.id),
          `Put an item of type ${WITH_REGIONS.join(' or ')} before it on the same page.`,
        ),
      },
    ]
  })
}
