/** Which column of a file is which. People call them many things; the usual names are known. */
import { UnreadableAnswers } from './unreadable.ts'

export const ROLES = ['task', 'worker', 'label', 'left', 'right'] as const
export type Role = (typeof ROLES)[number]

/** Where each role stands; −1: in no column. */
export type Places = Record<Role, number>

const NAMES: Record<Role, readonly string[]> = {
  task: [
    'task',
    'item',
    'unit',
    'example',
    'question',
    'object',
    'image',
    'document',
    'doc',
    'hit',
  ],
  worker: ['worker', 'annotator', 'user', 'rater', 'performer', 'contributor', 'coder', 'who'],
  label: [
    ...['label', 'answer', 'response', 'value', 'output', 'annotation', 'choice', 'winner'],
    ...['judgment', 'judgement', 'rating', 'score', 'text', 'boxes', 'spans', 'ranking'],
    ...['truth', 'gold', 'ground_truth', 'transcript', 'transcription'],
  ],
  left: ['left', 'first', 'item_a', 'a'],
  right: ['right', 'second', 'item_b', 'b'],
}

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^_+/, '')
    .replaceAll(/[\s-]+/g, '_')

/** `worker_id`, `WorkerId`, `workerid` → `worker`. */
const fits = (name: string, known: string): boolean =>
  name === known || name === `${known}_id` || name === `${known}id`

const placeOf = (names: readonly string[], role: Role): number => {
  for (const known of NAMES[role]) {
    const place = names.findIndex((name) => fits(name, known))
    if (place >= 0) return place
  }
  return -1
}

const hint = (header: readonly string[]): string =>
  `The columns are: ${header.map((name) => name.slice(0, 40)).join(', ')}. Name them task, worker and label in the first row, or say which they are: --columns task=…,worker=…,label=…`

/** The places of the roles; `given` says where they are by the header’s own names. */
export const findPlaces = (
  header: readonly string[],
  needed: readonly Role[],
  given: Partial<Record<Role, string>> = {},
): Places => {
  const names = header.map(plain)
  const places = Object.fromEntries(
    ROLES.map((role) => {
      const wanted = given[role]
      if (wanted === undefined) return [role, placeOf(names, role)]
      const place = header.findIndex((name) => name.trim() === wanted.trim())
      if (place < 0) throw new UnreadableAnswers(`No column is called ${wanted}.`, hint(header), 1)
      return [role, place]
    }),
  ) as Places
  const pair = places.left >= 0 && places.right >= 0
  const missing = needed.filter((role) => places[role] < 0 && !(pair && role === 'task'))
  if (missing.length > 0)
    throw new UnreadableAnswers(`No column says the ${missing.join(', the ')}.`, hint(header), 1)
  return places
}
