/** A conversation as an answer. Pure. */
import type { Output } from '../../../api.generated.ts'

export type Turns = Output<'list_model_turns'>['turns']
export type Side = 'a' | 'b'
export type Better = Side | 'tie'
export type Transcript = {
  turns: { text: string; replies: { model: Side; text: string }[]; better?: Better }[]
}

/** The choice for the last turn stands in the answer until the next thing is said. */
export const betterOfLast = (value: unknown): Better | undefined =>
  (value as Transcript | undefined)?.turns.at(-1)?.better

/** Undefined while nothing was answered. */
export const transcriptOf = (turns: Turns, better: Better | undefined): Transcript | undefined => {
  const answered = turns.filter(({ status }) => status === 'answered')
  if (answered.length === 0) return undefined
  return {
    turns: answered.map((turn, at) => {
      const chosen = turn.better ?? (at === answered.length - 1 ? better : undefined)
      return {
        text: turn.text,
        replies: turn.replies,
        ...(chosen !== undefined && { better: chosen }),
      }
    }),
  }
}

/** Which side stands first: by chance, but the same each time, so that nobody is preferred for standing first. */
export const orderOf = (count: number, text: string, number: number): Side[] => {
  if (count < 2) return ['a']
  const sum = [...text].reduce(
    (total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 65_521,
    number,
  )
  return sum % 2 === 0 ? ['a', 'b'] : ['b', 'a']
}
