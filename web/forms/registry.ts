/** Every item type the browser can show. To add one: a file under `items/`, and one line here. */
import type { AnswerItem, DisplayItem, Item } from '../../src/forms/form.ts'
import type { AnswerKind, DisplayKind, ItemOf } from './item-kind.ts'
import { audio } from './items/audio.tsx'
import { choice } from './items/choice.tsx'
import { image } from './items/image.tsx'
import { link } from './items/link.tsx'
import { longText } from './items/long-text.tsx'
import { markdown } from './items/markdown.tsx'
import { multiChoice } from './items/multi-choice.tsx'
import { number } from './items/number.tsx'
import { pairwise } from './items/pairwise.tsx'
import { rank } from './items/rank.tsx'
import { rating } from './items/rating.tsx'
import { shortText } from './items/short-text.tsx'
import { text } from './items/text.tsx'

type DisplayKinds = { [T in DisplayItem['type']]: DisplayKind<ItemOf<T>> }
type AnswerKinds = { [T in AnswerItem['type']]: AnswerKind<ItemOf<T>> }

const DISPLAYS: DisplayKinds = { markdown, text, image, audio, link }
const ANSWERS: AnswerKinds = {
  choice,
  multi_choice: multiChoice,
  short_text: shortText,
  long_text: longText,
  number,
  rating,
  rank,
  pairwise,
}

export const isQuestion = (item: Item): item is AnswerItem => Object.hasOwn(ANSWERS, item.type)

/** How an item that asks is shown, answered and judged. */
export const answerKindOf = (item: AnswerItem): AnswerKind<AnswerItem> =>
  ANSWERS[item.type] as unknown as AnswerKind<AnswerItem>

/** How an item that only shows something is shown. */
export const displayKindOf = (item: DisplayItem): DisplayKind<DisplayItem> =>
  DISPLAYS[item.type] as unknown as DisplayKind<DisplayItem>
