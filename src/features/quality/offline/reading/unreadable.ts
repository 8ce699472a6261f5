/** A file of answers that cannot be used: what is wrong in one sentence, and what to do in another. */
export class UnreadableAnswers extends Error {
  readonly hint: string
  /** Where in the file, counted from 1; undefined when it is about the whole. */
  readonly line: number | undefined

  constructor(message: string, hint: string, line?: number) {
    super(line === undefined ? message : `Line ${line}: ${message}`)
    this.name = 'UnreadableAnswers'
    this.hint = hint
    this.line = line
  }
}
