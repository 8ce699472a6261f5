/**
 * Every item type the browser can show. The light ones stand here; all others are tools that come when
 * wanted: a folder under `tools/` and one line in later-kinds.ts.
 */
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
import { shortText } from './items/short-text.tsx'
import { text } from './items/text.tsx'
import { arrivedKind, LATER_ANSWERS, type LATER_DISPLAYS } from './later-kinds.ts'

type DisplayKinds = {
  [T in Exclude<DisplayItem['type'], keyof typeof LATER_DISPLAYS>]: DisplayKind<ItemOf<T>>
}
type AnswerKinds = {
  [T in Exclude<AnswerItem['type'], keyof typeof LATER_ANSWERS>]: AnswerKind<ItemOf<T>>
}

const DISPLAYS: DisplayKinds = { markdown, text, image, audio, link }
const ANSWERS: AnswerKinds = {
  choice,
  multi_choice: multiChoice,
  short_text: shortText,
  long_text: longText,
  number,
}

export const isQuestion = (item: Item): item is AnswerItem =>
  Object.hasOwn(ANSWERS, item.type) || Object.hasOwn(LATER_ANSWERS, item.type)

const kindOf = (now: Record<string, unknown>, type: string): unknown =>
  Object.hasOwn(now, type) ? now[type] : arrivedKind(type)

/** How an item that asks is shown, answered and judged. */
export const answerKindOf = (item: AnswerItem): AnswerKind<AnswerItem> =>
  kindOf(ANSWERS, item.type) as AnswerKind<AnswerItem>

/** How an item that only shows something is shown. */
export const displayKindOf = (item: DisplayItem): DisplayKind<DisplayItem> =>
  kindOf(DISPLAYS, item.type) as DisplayKind<DisplayItem>
