/** The item types in words, in the families and the order in which the gallery shows them. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

type Words = { name: MessageDescriptor; about: MessageDescriptor }
type Family = { id: string; name: MessageDescriptor; words: Record<string, Words> }

const CHOOSING: Record<string, Words> = {
  choice: { name: msg`Choose one`, about: msg`One option out of several, with a key for each.` },
  multi_choice: { name: msg`Choose several`, about: msg`As many options as fit.` },
  checklist: { name: msg`Checklist`, about: msg`Steps to be ticked off one by one.` },
  taxonomy: {
    name: msg`Choose in a tree`,
    about: msg`Categories within categories, with a search.`,
  },
  pairwise: {
    name: msg`Compare two`,
    about: msg`Which of two is better, or whether both are the same.`,
  },
  rating: { name: msg`Rate`, about: msg`A number on a scale with words at its ends.` },
  matrix: { name: msg`Rate several things`, about: msg`The same scale for every line of a table.` },
  rank: { name: msg`Put in order`, about: msg`The best first, moved with buttons.` },
}

const WRITING: Record<string, Words> = {
  short_text: { name: msg`One line of text`, about: msg`A word, a name, an address, a time.` },
  long_text: {
    name: msg`Several lines of text`,
    about: msg`A reason, a description, a translation.`,
  },
  number: { name: msg`Number`, about: msg`A count or a measure, with its unit and bounds.` },
  date: { name: msg`Date`, about: msg`A day or a moment, within bounds.` },
}

const BRINGING: Record<string, Words> = {
  photo: { name: msg`Photo`, about: msg`Taken on the spot, or chosen from the device.` },
  recording: { name: msg`Recording`, about: msg`Sound or video recorded in the browser.` },
  location: { name: msg`Place on Earth`, about: msg`Where somebody stands, or a point on a map.` },
  file: { name: msg`File`, about: msg`Anything that somebody has to hand over.` },
}

const PICTURES: Record<string, Words> = {
  image_regions: {
    name: msg`Mark in a picture`,
    about: msg`Boxes, outlines, points, lines and ellipses with labels.`,
  },
  per_region: {
    name: msg`Questions about each mark`,
    about: msg`The same questions for everything that was marked.`,
  },
}

const SEQUENCES: Record<string, Words> = {
  text_spans: {
    name: msg`Mark in a text`,
    about: msg`Passages with labels, and what connects them.`,
  },
  audio_segments: {
    name: msg`Mark in a sound`,
    about: msg`Stretches of a recording, with labels and what is said.`,
  },
}

const EXPERT: Record<string, Words> = {
  model_chat: {
    name: msg`Talk with a model`,
    about: msg`A conversation, with a verdict on its answers.`,
  },
  rewrite: { name: msg`Mend a text`, about: msg`A text changed, with every change to be seen.` },
  code_edit: { name: msg`Mend code`, about: msg`Files changed, shown as a diff.` },
}

const SHOWING: Record<string, Words> = {
  markdown: { name: msg`Formatted text`, about: msg`Headings, lists and links, in markdown.` },
  text: { name: msg`Plain text`, about: msg`Words exactly as they were brought.` },
  image: { name: msg`Picture`, about: msg`A picture that can be enlarged.` },
  audio: { name: msg`Sound`, about: msg`A recording to listen to, with its transcript.` },
  code: { name: msg`Code`, about: msg`Source code with line numbers.` },
  chat: { name: msg`Conversation`, about: msg`Messages in turn, to be read.` },
  link: { name: msg`Link`, about: msg`A page elsewhere, opened beside the task.` },
}

export const FAMILIES: readonly Family[] = [
  { id: 'choosing', name: msg`Choosing and judging`, words: CHOOSING },
  { id: 'writing', name: msg`Writing and counting`, words: WRITING },
  { id: 'bringing', name: msg`From where somebody is`, words: BRINGING },
  { id: 'pictures', name: msg`In pictures and documents`, words: PICTURES },
  { id: 'sequences', name: msg`In texts, sounds and time`, words: SEQUENCES },
  { id: 'expert', name: msg`For experts`, words: EXPERT },
  { id: 'showing', name: msg`Shown beside a question`, words: SHOWING },
]

const WORDS: Record<string, Words> = Object.assign({}, ...FAMILIES.map(({ words }) => words))

/** What a type is called, and what it is for. */
export const wordsOf = (type: string): Words | undefined => WORDS[type]
