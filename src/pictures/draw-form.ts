/** A job as a worker sees it, from the title to the button, as blocks. */
import { fillMarkdown } from '../forms/fill.ts'
import type { Form } from '../forms/form.ts'
import { type FormLanguage, words } from '../forms/languages/bilingual.ts'
import { inLanguage } from '../forms/reading.ts'
import { visibleItems } from '../forms/show-if.ts'
import type { Block } from './blocks.ts'
import { gap, itemBlocks, text } from './draw-items.ts'
import { bold, markdown, plain } from './markup.ts'

/** What a preview says, as it comes over the wire. */
export type Previewed = {
  title: string
  form: unknown
  input: Record<string, unknown>
  reward: WireMoney
  hourly: WireMoney
  estimated_seconds: number
  asked_by: { requester: string; agent: string | null }
}
type WireMoney = { amount: string; currency: string }

const SAID = {
  asked: words('Asked by', 'Demandé par'),
  todo: words('What to do', 'Que faire'),
  goal: words('What it is for', 'À quoi cela sert'),
  done: words('When it is done', 'Quand c’est terminé'),
  criteria: words('What a good answer is held against', 'Ce qui fait une bonne réponse'),
  examples: words('Examples', 'Exemples'),
  good: words('A good answer', 'Une bonne réponse'),
  bad: words('A bad answer', 'Une mauvaise réponse'),
  edge: words('A doubtful case', 'Un cas douteux'),
  page: words('Page', 'Page'),
  later: words(
    'Further questions appear depending on the answers.',
    'D’autres questions apparaissent selon les réponses.',
  ),
  hand_in: words('Hand in', 'Remettre'),
}

const amount = (lang: FormLanguage, money: WireMoney): string =>
  new Intl.NumberFormat(lang, { style: 'currency', currency: money.currency }).format(
    money.amount as `${number}`,
  )

const payLine = (
  lang: FormLanguage,
  { reward, hourly, estimated_seconds: s }: Previewed,
): Block => {
  const time = s < 120 ? `${s} s` : `${Math.round(s / 60)} min`
  const [pay, hour] = [plain(amount(lang, reward)), plain(amount(lang, hourly))]
  const said =
    lang === 'fr'
      ? `<b>${pay}</b> pour environ ${time}, soit <b>${hour}</b> de l’heure`
      : `<b>${pay}</b> for about ${time}, that is <b>${hour}</b> an hour`
  return text(said)
}

const card = (blocks: Block[]): Block => ({ kind: 'card', fill: 'surface', blocks })

/** A card with a heading, or nothing where there is nothing to say. */
const headed = (heading: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [card([text(bold(heading)), ...blocks]), gap(12)]

const said = (heading: string, sentence: string | undefined): Block[] =>
  sentence === undefined ? [] : headed(heading, [gap(4), text(plain(sentence), 15)])

const instructions = (form: Form, input: Record<string, unknown>, lang: FormLanguage): Block[] => {
  const { goal, done_when, instructions_md: todo, criteria = [], examples = [] } = form
  return [
    ...said(SAID.goal[lang], goal),
    ...said(SAID.done[lang], done_when),
    ...headed(
      SAID.todo[lang],
      todo === undefined ? [] : [gap(8), text(markdown(fillMarkdown(todo, input)), 15)],
    ),
    ...headed(
      SAID.criteria[lang],
      criteria.flatMap((one, at) => [gap(4), text(plain(`${at + 1}. ${one.text}`), 15)]),
    ),
    ...headed(
      SAID.examples[lang],
      examples.flatMap(({ kind, text_md: example }) => [
        gap(8),
        text(bold(SAID[kind][lang]), 14, 'muted'),
        gap(2),
        text(markdown(example), 15),
      ]),
    ),
  ]
}

/** Every page, one below the other, with what is visible before anybody has answered. */
const pages = (form: Form, input: Record<string, unknown>, lang: FormLanguage): Block[] => {
  const visible = new Set(visibleItems(form, {}).map(({ id }) => id))
  const hidden = form.pages.some(({ items }) => items.some(({ id }) => !visible.has(id)))
  const around = { form, input, lang }
  return [
    ...form.pages.flatMap(({ items }, number) => [
      ...(form.pages.length > 1
        ? [text(bold(`${SAID.page[lang]} ${number + 1}`), 14, 'muted'), gap(8)]
        : []),
      ...items.filter(({ id }) => visible.has(id)).flatMap((item) => itemBlocks(item, around)),
    ]),
    ...(hidden ? [text(plain(SAID.later[lang]), 14, 'muted'), gap(16)] : []),
  ]
}

/** The whole page in a language; the form’s own where it was not translated. */
export const formBlocks = (preview: Previewed, lang: FormLanguage): Block[] => {
  const form = inLanguage(preview.form as Form, lang)
  const { asked_by: by, input } = preview
  const asker = by.agent === null ? by.requester : `${by.agent} · ${by.requester}`
  return [
    text(bold(form.title), 24),
    gap(8),
    payLine(lang, preview),
    gap(6),
    text(`${SAID.asked[lang]} ${plain(asker)}`, 14, 'muted'),
    gap(16),
    ...instructions(form, input, lang),
    gap(8),
    ...pages(form, input, lang),
    {
      kind: 'button',
      markup: `<b>${SAID.hand_in[lang]}</b>  ${plain(amount(lang, preview.reward))}`,
    },
  ]
}
