/**
 * Item types whose tools come when a form holds one, so that nobody loads them for nothing: a folder
 * under `tools/`, one line here. Their words stand in a catalogue of their own, `tools`.
 */
import type { AnswerItem, DisplayItem } from '../../src/forms/form.ts'
import { addWords, type Catalogue } from '../words/language.ts'
import type { AnswerKind, DisplayKind, ItemOf } from './item-kind.ts'

type Later<K> = () => Promise<{ kind: K }>

export const LATER_ANSWERS = {
  date: () => import('./tools/date/kind.tsx'),
  matrix: () => import('./tools/matrix/kind.tsx'),
  taxonomy: () => import('./tools/taxonomy/kind.tsx'),
  file: () => import('./tools/file/kind.tsx'),
  photo: () => import('./tools/photo/kind.tsx'),
  recording: () => import('./tools/recording/kind.tsx'),
  location: () => import('./tools/location/kind.tsx'),
  checklist: () => import('./tools/checklist/kind.tsx'),
  pairwise: () => import('./tools/pairwise/kind.tsx'),
  rank: () => import('./tools/rank/kind.tsx'),
  rating: () => import('./tools/rating/kind.tsx'),
  per_region: () => import('./tools/per_region/kind.tsx'),
  text_spans: async () => import('./tools/text_spans/kind.tsx'),
  rewrite: () => import('./tools/rewrite/kind.tsx'),
  code_edit: () => import('./tools/code_edit/kind.tsx'),
  audio_segments: () => import('./tools/audio_segments/kind.tsx'),
  image_regions: async () => import('./tools/image_regions/kind.tsx'),
  model_chat: () => import('./tools/model_chat/kind.tsx'),
} satisfies {
  [T in AnswerItem['type']]?: Later<AnswerKind<ItemOf<T>>>
}

export const LATER_DISPLAYS = {
  code: () => import('./tools/code/kind.tsx'),
  chat: () => import('./tools/chat/kind.tsx'),
} satisfies {
  [T in DisplayItem['type']]?: Later<DisplayKind<ItemOf<T>>>
}

const LATER: Record<string, Later<unknown>> = { ...LATER_ANSWERS, ...LATER_DISPLAYS }

const words = {
  en: () => import('../locales/en/tools.po'),
  fr: () => import('../locales/fr/tools.po'),
}
const wordsOfTools: Catalogue = async (language) => (await words[language]()).messages

const here = new Map<string, unknown>()
const coming = new Map<string, Promise<void>>()

/** A kind that has come. Forms wait for theirs before they are drawn (`WithKinds`). */
export const arrivedKind = (type: string): unknown => {
  if (!here.has(type)) throw new Error(`The tool of ${type} has not come yet.`)
  return here.get(type)
}

const bring = async (types: string[]): Promise<void> => {
  const came = Promise.all(types.map((type) => LATER[type]?.()))
  const [kinds] = await Promise.all([came, addWords(wordsOfTools)])
  for (const [at, type] of types.entries()) here.set(type, kinds[at]?.kind)
}

/**
 * Undefined when the tools of all these types are here; else the same promise for the same types until
 * they are. A tool that did not come is asked for again the next time.
 */
export const kindsComing = (types: readonly string[]): Promise<void> | undefined => {
  const missing = [...new Set(types)].filter(
    (type) => Object.hasOwn(LATER, type) && !here.has(type),
  )
  if (missing.length === 0) return undefined
  const key = missing.sort().join(' ')
  const known = coming.get(key)
  if (known !== undefined) return known
  const promise = bring(missing)
  coming.set(key, promise)
  // Whoever waits for the promise hears of the failure; here it is only forgotten.
  promise.catch(() => coming.delete(key))
  return promise
}
