/** What somebody fills in to ask a question, and the call it becomes. */
import type { Input } from '../../api.generated.ts'

type Purpose = NonNullable<Input<'ask_people'>['purpose']>
type AiUse = NonNullable<Input<'ask_people'>['ai_use']>
type InputOrigin = NonNullable<Input<'ask_people'>['input_origin']>

export type Question = {
  question: string
  /** One option a line; empty for an answer in free words. */
  options: string
  context: string
  answers: string
  max_cost: string | undefined
  reward: string | undefined
  purpose: Purpose
  ai_use: AiUse
  input_origin: InputOrigin
  images: { name: string; data_base64: string }[]
}

export const NEW_QUESTION: Question = {
  question: '',
  options: '',
  context: '',
  answers: '3',
  max_cost: undefined,
  reward: undefined,
  purpose: 'operate',
  ai_use: 'disclose',
  input_origin: 'human',
  images: [],
}

/** What the form says of the answers. */
const STAYS = {
  licence: 'stays with the requester',
  retention_days: null,
  seen_by: 'requester',
} as const

type Currency = 'EUR' | 'USD' | 'GBP' | 'JPY'

/** The lines that say something. */
export const optionLines = (options: string): string[] =>
  options
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The input of `ask_people`; `lang` is the language people will read. */
export const askInput = (
  asked: Question,
  currency: Currency,
  lang: string,
): Input<'ask_people'> => {
  const options = optionLines(asked.options)
  const { max_cost: most, reward, images, context, purpose, ai_use, input_origin } = asked
  return {
    question: asked.question.trim(),
    answers: Number.parseInt(asked.answers, 10),
    lang,
    // Shown in the form, so that whoever asks has said them.
    ...{ purpose, ai_use, input_origin, data_use: STAYS },
    ...(options.length > 0 && { options }),
    ...(context.trim() !== '' && { context: context.trim() }),
    ...(most !== undefined && { max_cost: { amount: most, currency } }),
    ...(reward !== undefined && { reward: { amount: reward, currency } }),
    ...(images.length > 0 && { images }),
  }
}

/** A file as the API takes it. */
export const readImage = async (file: File): Promise<Question['images'][number]> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return { name: file.name.slice(0, 200), data_base64: btoa(binary) }
}
