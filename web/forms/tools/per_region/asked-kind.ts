/** How the question about each region is shown and judged: as one of the simple kinds. */
import type { AnswerItem } from '../../../../src/forms/form.ts'
import { askedItem } from '../../../../src/forms/items/per_region/asked-item.ts'
import type { AnswerKind, ItemOf } from '../../item-kind.ts'
import { choice } from '../../items/choice.tsx'
import { longText } from '../../items/long-text.tsx'
import { multiChoice } from '../../items/multi-choice.tsx'
import { number } from '../../items/number.tsx'
import { shortText } from '../../items/short-text.tsx'
import { kind as rating } from '../rating/kind.tsx'

type Item = ItemOf<'per_region'>

const KINDS = {
  choice,
  multi_choice: multiChoice,
  short_text: shortText,
  long_text: longText,
  number,
  rating,
}

/** The question, and how it is asked. */
export const askedKind = (item: Item): { asked: AnswerItem; kind: AnswerKind<AnswerItem> } => ({
  asked: askedItem(item) as unknown as AnswerItem,
  kind: KINDS[item.ask] as unknown as AnswerKind<AnswerItem>,
})
