/** Each item type as blocks, as the web app draws it on a phone. */
import { fillMarkdown } from '../forms/fill.ts'
import type { Form, Item } from '../forms/form.ts'
import { WRITTEN } from '../forms/items/date/moments.ts'
import { stepsOf } from '../forms/items/taxonomy/paths.ts'
import { isAnswerItem } from '../forms/items-of.ts'
import { type FormLanguage, words } from '../forms/languages/bilingual.ts'
import { type Choice, filled, optionsOf, shownBy } from '../forms/reading.ts'
import type { Block } from './blocks.ts'
import { EXPERT_DRAWERS } from './draw-expert.ts'
import { bold, markdown, plain } from './markup.ts'

export type Around = { form: Form; input: Record<string, unknown>; lang: FormLanguage }
type ItemOf<T extends Item['type']> = Extract<Item, { type: T }>
type Drawers = { [T in Item['type']]?: (item: ItemOf<T>, around: Around) => Block[] }

const SAID = {
  other: words('Something else', 'Autre chose'),
  cant_tell: words('I can’t tell', 'Je ne peux pas dire'),
  optional: words('optional', 'facultatif'),
  same: words('Both the same', 'Les deux pareils'),
  better: words('is better', 'est mieux'),
  sound: words('Sound', 'Son'),
  file: words('Choose a file', 'Choisir un fichier'),
  photo: words('Take a photo', 'Prendre une photo'),
  voice: words('Record your voice', 'Enregistrer votre voix'),
  video: words('Record a video', 'Enregistrer une vidéo'),
  place: words('Where I am', 'Où je suis'),
  picture: words('Picture of this task', 'Image de cette tâche'),
}

export const text = (
  markup: string,
  size = 16,
  tone: 'ink' | 'muted' | 'accent' = 'ink',
): Block => ({
  kind: 'text',
  markup,
  size,
  tone,
})
export const gap = (height: number): Block => ({ kind: 'gap', height })

const optionRows = (
  choices: readonly Choice[],
  mark: 'round' | 'square' | 'none',
  more: string[] = [],
): Block[] =>
  [
    ...choices.map(({ label, help }) => ({ markup: plain(label), help: plain(help ?? '') })),
    ...more.map((label) => ({ markup: plain(label), help: '' })),
  ].flatMap((row) => [{ kind: 'option' as const, mark, ...row }, gap(8)])

const listed =
  (mark: 'round' | 'square' | 'none') =>
  (
    item: ItemOf<'choice' | 'multi_choice' | 'rank' | 'checklist'>,
    { input, lang }: Around,
  ): Block[] =>
    optionRows(
      optionsOf(item, input),
      mark,
      'other' in item && item.other ? [SAID.other[lang]] : [],
    )

/** What a data field holds, in the way of its kind. */
const fieldBlocks = (name: string, { form, input, lang }: Around): Block[] => {
  const value = String(input[name] ?? '')
  switch (form.data.find((field) => field.name === name)?.kind) {
    case 'image':
      return [{ kind: 'picture', source: value, alt: SAID.picture[lang] }]
    case 'audio':
      return [{ kind: 'sound', label: SAID.sound[lang] }]
    case 'markdown':
      return [text(markdown(value))]
    default:
      return [text(plain(value))]
  }
}

const pairwise = (item: ItemOf<'pairwise'>, around: Around): Block[] => {
  const { input, lang } = around
  const names = [filled(item.left_label, input) || 'A', filled(item.right_label, input) || 'B']
  const sides = [item.left, item.right].flatMap((field, side) => [
    {
      kind: 'card' as const,
      fill: 'sunk' as const,
      blocks: [text(bold(names[side] ?? ''), 14, 'muted'), gap(4), ...fieldBlocks(field, around)],
    },
    gap(10),
  ])
  const choices = names.map((name) => ({ value: name, label: `${name} ${SAID.better[lang]}` }))
  return [...sides, ...optionRows(choices, 'round', item.tie ? [SAID.same[lang]] : [])]
}

const rating = ({ min, max, low_label, high_label }: ItemOf<'rating'>, { input }: Around) => {
  const labels = Array.from({ length: max - min + 1 }, (_, step) => String(min + step))
  const ends = [
    low_label === undefined ? '' : `${min} = ${filled(low_label, input)}`,
    high_label === undefined ? '' : `${max} = ${filled(high_label, input)}`,
  ].filter((end) => end !== '')
  return [
    { kind: 'levels' as const, labels },
    ...(ends.length > 0 ? [gap(6), text(plain(ends.join('     ')), 14, 'muted')] : []),
  ]
}

/** A card for each row, as on a phone. */
const matrix = ({ rows, options }: ItemOf<'matrix'>, { input }: Around): Block[] =>
  rows.flatMap(({ label, help }) => [
    {
      kind: 'card' as const,
      fill: 'sunk' as const,
      blocks: [
        text(bold(filled(label, input))),
        ...(help === undefined ? [] : [gap(4), text(plain(filled(help, input)), 14, 'muted')]),
        gap(8),
        ...optionRows(optionsOf({ options }, input), 'round'),
      ],
    },
    gap(10),
  ])

/** The tree as a list, each level a step further in. */
const taxonomy = (item: ItemOf<'taxonomy'>, { input }: Around): Block[] =>
  optionRows(
    optionsOf(item, input).map((option) => ({
      ...option,
      label: `${'–\u2002'.repeat(stepsOf(option.value).length - 1)}${option.label}`,
    })),
    'none',
  )

/** The picture, and the labels its regions can have. */
const regions = (item: ItemOf<'image_regions'>, { input, lang }: Around): Block[] => [
  { kind: 'picture', source: String(input[item.from] ?? ''), alt: SAID.picture[lang] },
  gap(8),
  ...optionRows(optionsOf(item, input), 'square'),
]

const DRAWERS: Drawers = {
  markdown: (item, { input }) => [
    text(
      markdown(
        item.from === undefined
          ? fillMarkdown(item.text_md ?? '', input)
          : shownBy(item, '', input),
      ),
    ),
  ],
  text: (item, { input }) => [text(plain(filled(shownBy(item, item.text, input), input)))],
  image: (item, { input, lang }) => [
    {
      kind: 'picture',
      source: shownBy(item, item.src, input),
      alt: filled(item.alt, input) || filled(item.caption, input) || SAID.picture[lang],
    },
    ...(item.caption === undefined
      ? []
      : [gap(6), text(plain(filled(item.caption, input)), 14, 'muted')]),
  ],
  audio: (_, { lang }) => [{ kind: 'sound', label: SAID.sound[lang] }],
  link: (item, { input }) => [
    text(`<u>${plain(filled(item.label, input))}</u>`, 16, 'accent'),
    text(plain(shownBy(item, item.href, input)), 13, 'muted'),
  ],
  choice: listed('round'),
  multi_choice: listed('square'),
  rank: listed('none'),
  short_text: () => [{ kind: 'field', lines: 1, unit: '' }],
  long_text: () => [{ kind: 'field', lines: 4, unit: '' }],
  number: (item) => [{ kind: 'field', lines: 1, unit: plain(item.unit ?? '') }],
  rating,
  pairwise,
  date: ({ precision }) => [{ kind: 'field', lines: 1, unit: WRITTEN[precision] }],
  matrix,
  taxonomy,
  checklist: listed('square'),
  per_region: (item, around) =>
    item.options === undefined
      ? [{ kind: 'field', lines: 1, unit: '' }]
      : optionRows(optionsOf(item, around.input), item.ask === 'choice' ? 'round' : 'square'),
  text_spans: (item, around) => [
    { kind: 'card', fill: 'sunk', blocks: fieldBlocks(item.from, around) },
    gap(8),
    ...optionRows(optionsOf(item, around.input), 'none'),
  ],
  ...EXPERT_DRAWERS,
  audio_segments: (item, { input, lang }) => [
    { kind: 'sound', label: SAID.sound[lang] },
    gap(8),
    ...optionRows(optionsOf(item, input), 'none'),
    ...(item.transcribe === 'never' ? [] : [{ kind: 'field' as const, lines: 2, unit: '' }]),
  ],
  image_regions: regions,
  file: (_, { lang }) => [{ kind: 'field', lines: 2, unit: SAID.file[lang] }],
  photo: (_, { lang }) => [{ kind: 'field', lines: 2, unit: SAID.photo[lang] }],
  recording: ({ media }, { lang }) => [
    { kind: 'field', lines: 2, unit: (media === 'video' ? SAID.video : SAID.voice)[lang] },
  ],
  location: (_, { lang }) => [{ kind: 'field', lines: 1, unit: SAID.place[lang] }],
}

/** An item with its question, heading, help and “can’t tell”. A type we cannot draw yet is named. */
export const itemBlocks = (item: Item, around: Around): Block[] => {
  const { input, lang } = around
  const draw = DRAWERS[item.type] as ((item: Item, around: Around) => Block[]) | undefined
  const body = draw?.(item, around) ?? [
    { kind: 'field' as const, lines: 3, unit: plain(item.type) },
  ]
  if (!isAnswerItem(item)) {
    const heading = item.type === 'link' ? '' : filled(item.label, input)
    return [...(heading === '' ? [] : [text(bold(heading), 16), gap(6)]), ...body, gap(24)]
  }
  const optional = item.required ? '' : `  <span size="small">${SAID.optional[lang]}</span>`
  return [
    text(`${bold(filled(item.label, input))}${optional}`, 18),
    ...(item.help === undefined
      ? []
      : [gap(4), text(plain(filled(item.help, input)), 15, 'muted')]),
    gap(10),
    ...body,
    ...(item.cant_tell ? optionRows([], 'square', [SAID.cant_tell[lang]]) : []),
    gap(20),
  ]
}

/** The types that have a drawing of their own. */
export const DRAWN_TYPES: readonly string[] = Object.keys(DRAWERS)
