/** Every item type. To add one: a folder under `items/`, and one line here. */
import type { AnyAnswerItem, AnyItem } from './item-parts/item-fields.ts'
import type { AnswerType, ItemType } from './item-parts/item-type.ts'
import { audio } from './items/audio/audio.ts'
import { audioSegments } from './items/audio_segments/audio-segments.ts'
import { chat } from './items/chat/chat.ts'
import { checklist } from './items/checklist/checklist.ts'
import { choice } from './items/choice/choice.ts'
import { code } from './items/code/code.ts'
import { codeEdit } from './items/code_edit/code-edit.ts'
import { date } from './items/date/date.ts'
import { file } from './items/file/file.ts'
import { image } from './items/image/image.ts'
import { imageRegions } from './items/image_regions/image-regions.ts'
import { link } from './items/link/link.ts'
import { location } from './items/location/location.ts'
import { longText } from './items/long_text/long-text.ts'
import { markdown } from './items/markdown/markdown.ts'
import { matrix } from './items/matrix/matrix.ts'
import { modelChat } from './items/model_chat/model-chat.ts'
import { multiChoice } from './items/multi_choice/multi-choice.ts'
import { number } from './items/number/number.ts'
import { pairwise } from './items/pairwise/pairwise.ts'
import { perRegion } from './items/per_region/per-region.ts'
import { photo } from './items/photo/photo.ts'
import { rank } from './items/rank/rank.ts'
import { rating } from './items/rating/rating.ts'
import { recording } from './items/recording/recording.ts'
import { rewrite } from './items/rewrite/rewrite.ts'
import { shortText } from './items/short_text/short-text.ts'
import { taxonomy } from './items/taxonomy/taxonomy.ts'
import { text } from './items/text/text.ts'
import { textSpans } from './items/text_spans/text-spans.ts'

export const ITEM_TYPES = [
  markdown,
  text,
  image,
  audio,
  link,
  code,
  chat,
  choice,
  multiChoice,
  shortText,
  longText,
  number,
  rating,
  rank,
  pairwise,
  date,
  matrix,
  taxonomy,
  checklist,
  textSpans,
  rewrite,
  codeEdit,
  audioSegments,
  imageRegions,
  file,
  photo,
  recording,
  location,
  perRegion,
  modelChat,
] as const

const byName = new Map<string, ItemType>(
  ITEM_TYPES.map((type) => [type.schema.shape.type.value, type]),
)

/** The type of an item of a parsed form. */
export const typeOf = (item: AnyItem): ItemType => {
  const type = byName.get(item.type)
  if (type === undefined) throw new RangeError(`There is no item type ${item.type}`)
  return type
}

/** The type of an item that asks. */
export const answerTypeOf = (item: AnyAnswerItem): AnswerType => {
  const type = typeOf(item)
  if (type.kind !== 'answer') throw new RangeError(`Items of type ${item.type} ask nothing`)
  return type
}
