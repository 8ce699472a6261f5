/** The data fields a form declares: what each task brings along. */
import { z } from 'zod'
import { Name } from './item-parts/item-fields.ts'

/** `options` is a list of words, or of {value, label}; `spans` of marks, `regions` of shapes on a picture; `segments` of stretches of time. */
const DATA_KINDS = [
  'text',
  'markdown',
  'image',
  'audio',
  'link',
  'number',
  'options',
  'spans',
  'code',
  'files',
  'chat',
  'segments',
  'regions',
] as const
export type DataKind = (typeof DATA_KINDS)[number]

export const DataField = z.strictObject({
  name: Name().describe('Name by which items (`from`) and texts ({{name}}) refer to the field'),
  kind: z
    .enum(DATA_KINDS)
    .describe(
      'text: plain words, shown as they are; markdown; image, audio: https URL or file id; link: https URL; number; options: list of words or {value, label}; spans: list of {start, end, label}, perhaps with text; code: one text of code; files: list of {path, text}, read_only: true for those that nobody changes; chat: list of {role: user, assistant or system, text}, perhaps with name; segments: list of {start_ms, end_ms, label, text}; regions: {"regions": […]} as answers to image_regions',
    ),
  required: z.boolean().default(true).describe('Every task must bring it; true by default'),
})
export type DataField = z.output<typeof DataField>
