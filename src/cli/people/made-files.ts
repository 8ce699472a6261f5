/** Files a simulated person sends: whole files of their kinds, and nothing that could be taken for an observation. */
import { createHash } from 'node:crypto'
import { parseForm } from '../../forms/form.ts'
import { filesIn, isCaptured } from '../../forms/item-parts/captured.ts'
import type { FileKind } from '../../forms/item-parts/file-kinds.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import type { Answers } from '../../forms/show-if.ts'
import type { Client } from '../../sdk/client.ts'

/** An id that names no file: where a real one comes before the answers are handed in. */
const TO_COME = 'file_00000000000000000000000'

/** Answers with files, before the files are sent. */
export const filesToCome = (count: number, name: string): { file: string; name: string }[] =>
  Array.from({ length: count }, (_, at) => ({
    file: TO_COME + String(at).padStart(3, '0'),
    name: `${at + 1}-${name}`,
  }))

/** One pixel. */
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** A second of silence, 8 kHz, 8 bits (RIFF WAVE). */
const silence = (): Buffer => {
  const rate = 8000
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + rate, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(rate, 40)
  return Buffer.concat([head, Buffer.alloc(rate, 128)])
}

const MADE: Partial<Record<FileKind, { name: string; bytes: () => Buffer }>> = {
  image: { name: 'simulated.gif', bytes: () => PICTURE },
  text: { name: 'simulated.txt', bytes: () => Buffer.from('Simulated: nobody looked here.') },
  audio: { name: 'simulated.wav', bytes: silence },
}

/** The first of these kinds that a program can make; undefined when there is none. */
export const makeable = (kinds: readonly FileKind[]): FileKind | undefined =>
  kinds.find((kind) => MADE[kind] !== undefined)

/** The name of what would be made. */
export const madeName = (kind: FileKind): string => MADE[kind]?.name ?? ''

/** Sends one file for one item, and gives its id. */
const send = async (
  client: Client,
  place: { assignment_id: string; item: string; name: string },
): Promise<string> => {
  const kind = Object.values(MADE).find(({ name }) => place.name.endsWith(name))
  // A mark of its own: the same bytes twice would be the same file.
  const bytes = Buffer.concat([kind?.bytes() ?? PICTURE, Buffer.from(place.name.slice(0, 1))])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { id: capture_id } = await client.startCapture({ ...place, bytes: bytes.length, sha256 })
  const data_base64 = bytes.toString('base64')
  await client.sendCapture({ capture_id, offset: 0, data_base64 })
  return (await client.finishCapture({ capture_id })).file_id ?? ''
}

/** The answers with real files in place of those to come. */
export const withFiles = async (
  client: Client,
  { id: assignment_id, form }: { id: string; form: unknown },
  answers: Answers,
): Promise<Answers> => {
  const parsed = parseForm(form)
  if (!parsed.ok) return answers
  const sent = { ...answers }
  for (const { id: item } of answerItemsOf(parsed.form).filter(isCaptured)) {
    const files = []
    for (const one of filesIn(answers[item]))
      files.push({ ...one, file: await send(client, { assignment_id, item, name: one.name }) })
    if (files.length > 0) sent[item] = files
  }
  return sent
}
