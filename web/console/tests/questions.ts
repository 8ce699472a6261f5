/** Questions of a test as somebody writes them, and the form and the key they become. Pure. */

export type Question = {
  /** Of this page alone, so that rows keep their place. */
  key: number
  kind: 'choice' | 'number' | 'word' | 'text'
  label: string
  /** One option a line; the first of them is right until another is chosen. */
  options: string
  right: string
  tolerance: string
  explanation: string
}

export const newQuestion = (key: number): Question => ({
  ...{ key, kind: 'choice', label: '', options: '', right: '', tolerance: '', explanation: '' },
})

export const optionsOf = ({ options }: Question): string[] => [
  ...new Set(
    options
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

/** The right answer, or undefined: a human grades it. */
const answerOf = (question: Question): unknown => {
  const { kind, right } = question
  if (kind === 'text') return undefined
  if (kind === 'number') return Number(right.replace(',', '.'))
  return kind === 'choice' ? right || optionsOf(question)[0] : right
}

const itemOf = (question: Question, at: number) => {
  const id = `question_${at + 1}`
  const label = question.label.trim()
  if (question.kind === 'choice')
    return {
      ...{ type: 'choice', id, label },
      options: optionsOf(question).map((value) => ({ value, label: value })),
    }
  if (question.kind === 'number') return { type: 'number', id, label }
  return { type: question.kind === 'word' ? 'short_text' : 'long_text', id, label }
}

const entryOf = (question: Question) => {
  const { kind, tolerance, explanation } = question
  const off = Number(tolerance.replace(',', '.'))
  return {
    answer: answerOf(question),
    ...(kind === 'number' && off > 0 && { tolerance: off }),
    ...(explanation.trim() !== '' && { explanation: explanation.trim() }),
  }
}

type Written = { title: string; instructions: string; lang: string; questions: readonly Question[] }

/** The form, and the key unless a human has to grade one of the questions. */
export const testOf = ({ title, instructions, lang, questions }: Written) => {
  const form = {
    ...{ form: 1, lang, title },
    ...(instructions.trim() !== '' && { instructions_md: instructions.trim() }),
    pages: [{ id: 'page', items: questions.map(itemOf) }],
  }
  if (questions.some(({ kind }) => kind === 'text')) return { form }
  const key = Object.fromEntries(
    questions.map((question, at) => [`question_${at + 1}`, entryOf(question)]),
  )
  return { form, answer_key: key }
}
