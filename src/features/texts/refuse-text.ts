/** Refuses a text of a requester to one worker that asks for what no job may ask for. */
import { Problem } from '../../kernel/errors.ts'
import { findingsInText } from './texts.ts'

/** `pointer` names the member of the input. Nothing is stored and nobody is judged: it is put otherwise. */
export const refuseAsking = (pointer: string, text: string): void => {
  const findings = findingsInText(pointer, text)
  const [first] = findings
  if (first === undefined) return
  throw new Problem('asks_for_private', {
    param: pointer,
    detail: `“${first.words}” asks for ${first.asks_for.replaceAll('_', ' ')}.`,
    errors: findings.map(({ pointer: at, words, asks_for }) => ({
      pointer: at,
      message: `“${words}” asks for ${asks_for.replaceAll('_', ' ')}`,
    })),
  })
}
