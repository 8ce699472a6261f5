/** Answers to samples, kept while this tab is open: a reload loses nothing, and nobody else sees them. */
import type { Answers } from '../../src/forms/show-if.ts'

const keyOf = (type: string): string => `fairhand-gallery:${type}`

export const keptAnswers = (type: string): Answers => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(type)) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Answers) : {}
  } catch {
    return {}
  }
}

/** A full storage keeps nobody from trying. */
export const keepAnswers = (type: string, answers: Answers): void => {
  try {
    sessionStorage.setItem(keyOf(type), JSON.stringify(answers))
  } catch {
    sessionStorage.removeItem(keyOf(type))
  }
}

export const dropAnswers = (type: string): void => sessionStorage.removeItem(keyOf(type))
