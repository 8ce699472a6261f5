/** Which column fills which field of the form: guessed from names, corrected by people. */
import type { Form } from '../../../../src/forms/form.ts'
import type { Table } from './table.ts'

export type DataField = Form['data'][number]

/** For each field a column of the table, the dropped pictures, or nothing. */
export const PICTURES = '\u0000pictures'
export type Mapping = Record<string, string | undefined>

/** Names compare without case, accents and signs: `Réponse IA` is `reponseia`. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Further names people give such columns, in English and French. */
const ALSO: Record<string, string[]> = {
  picture: ['image', 'photo', 'file', 'fichier', 'imageurl', 'img', 'url'],
  recording: ['audio', 'sound', 'son', 'file', 'fichier', 'enregistrement', 'url'],
  text: ['texte', 'content', 'contenu', 'body', 'message', 'review', 'avis', 'comment', 'sentence'],
  post: ['text', 'texte', 'message', 'comment', 'commentaire', 'content'],
  query: ['search', 'recherche', 'requete', 'keywords', 'q'],
  title: ['titre', 'headline', 'name', 'nom'],
  snippet: ['description', 'extrait', 'summary', 'resume', 'text', 'texte'],
  link: ['url', 'lien', 'address', 'adresse', 'href'],
  conversation: ['prompt', 'question', 'context', 'contexte', 'dialogue', 'chat'],
  answer: ['reponse', 'response', 'completion', 'output', 'reply'],
  original: ['source', 'src', 'text', 'texte'],
  translation: ['traduction', 'target', 'cible', 'mt'],
  languages: ['language', 'langue', 'langues', 'lang', 'pair'],
  prompt: ['question', 'input', 'demande', 'instruction'],
  wish: ['brief', 'note', 'instructions', 'consigne', 'tone', 'ton'],
}

const fits = (field: string, label: string, column: string): number => {
  const name = plain(column)
  if (name === plain(field) || name === plain(label)) return 3
  if (ALSO[field]?.includes(name)) return 2
  return name.includes(plain(field)) || plain(field).includes(name) ? 1 : 0
}

/** The best guess; a column fills one field only, and with one column left there is no doubt. */
export const guessMapping = (
  fields: readonly DataField[],
  labels: Record<string, string>,
  table: Table | undefined,
  pictures: number,
): Mapping => {
  const mapping: Mapping = {}
  const free = new Set(table?.columns ?? [])
  for (const wanted of [3, 2, 1])
    for (const { name } of fields) {
      if (mapping[name] !== undefined) continue
      const column = [...free].find((one) => fits(name, labels[name] ?? '', one) >= wanted)
      if (column === undefined) continue
      mapping[name] = column
      free.delete(column)
    }
  const media = fields.find(({ kind }) => kind === 'image' || kind === 'audio')
  if (table === undefined && media !== undefined && pictures > 0) mapping[media.name] = PICTURES
  const open = fields.filter(({ name, required }) => required && mapping[name] === undefined)
  const [only] = free
  if (open.length === 1 && free.size === 1) mapping[open[0]?.name ?? ''] = only
  return mapping
}
