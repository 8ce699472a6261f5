/** Code, conversations and what is rewritten, as blocks. */
import type { Item } from '../forms/form.ts'
import { filesOf } from '../forms/item-parts/files-of.ts'
import type { Block } from './blocks.ts'
import { bold, plain } from './markup.ts'

type ItemOf<T extends Item['type']> = Extract<Item, { type: T }>
type Brought = { input: Record<string, unknown> }

const words = (markup: string, size = 14): Block => ({ kind: 'text', markup, size, tone: 'ink' })
const card = (...blocks: Block[]): Block[] => [
  { kind: 'card', fill: 'sunk', blocks },
  { kind: 'gap', height: 8 },
]

/** Lines of a file that a picture shows. */
const LINES = 12

const code = ({ from }: ItemOf<'code' | 'code_edit'>, { input }: Brought): Block[] =>
  filesOf(from, input).flatMap(({ path, text }) => {
    const lines = text.split('\n')
    const shown = [...lines.slice(0, LINES), ...(lines.length > LINES ? ['…'] : [])].join('\n')
    return card(words(bold(path)), words(`<tt>${plain(shown)}</tt>`, 13))
  })

const chat = ({ from }: ItemOf<'chat'>, { input }: Brought): Block[] => {
  const said = input[from]
  return (Array.isArray(said) ? said : []).flatMap(({ role, name, text }) =>
    card(words(bold(String(name ?? role))), words(plain(String(text)), 16)),
  )
}

const rewrite = ({ from }: ItemOf<'rewrite'>, { input }: Brought): Block[] => [
  ...card(words(plain(String(input[from] ?? '')), 16)),
  { kind: 'field', lines: 4, unit: '' },
]

const model_chat = (): Block[] => [{ kind: 'field', lines: 3, unit: '' }]

export const EXPERT_DRAWERS = { code, model_chat, code_edit: code, chat, rewrite }
