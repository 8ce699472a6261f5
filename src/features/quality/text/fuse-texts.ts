/**
 * One transcript out of several: align all to a backbone and vote word by word, each writer counting by
 * how often they are wrong. After ROVER (Fiscus 1997, "A post-processing system to yield reduced word
 * error rates") with reliabilities as in RASA (Li & Fukumoto 2019, "A dataset of crowdsourced word
 * sequences").
 */
import { at, idAt } from '../mathematics/vectors.ts'
import { align, editDistance } from './alignment.ts'
import type { TextTable } from './text-table.ts'
import { writerErrors } from './writer-errors.ts'

/** The error that even the best have. */
const ERROR_FLOOR = 0.05

/** A vote on one word of the outcome. */
export type Slot = {
  key: number
  /** Share of the weight that chose the word. */
  share: number
}

/** Weight per key at each place of the backbone and at each inserted place; −1 stands for no word. */
type Ballot = Map<number, number>

const vote = (ballot: Ballot, key: number, weight: number): void => {
  ballot.set(key, (ballot.get(key) ?? 0) + weight)
}

const ballotAt = (ballots: Map<string, Ballot>, place: string): Ballot => {
  const ballot = ballots.get(place) ?? new Map()
  ballots.set(place, ballot)
  return ballot
}

const NO_WORD = -1

/** Votes of one text on the backbone. Inserted words vote by gap and by their order in it. */
const voteAll = (
  ballots: Map<string, Ballot>,
  backbone: Int32Array,
  text: Int32Array,
  weight: number,
): void => {
  const places = align(backbone, text)
  const taken = new Uint8Array(backbone.length)
  let gap = 0
  let inGap = 0
  for (let j = 0; j < text.length; j++) {
    const place = idAt(places, j)
    if (place >= 0) {
      taken[place] = 1
      vote(ballotAt(ballots, `${place}`), idAt(text, j), weight)
      continue
    }
    inGap = gap === place ? inGap + 1 : 0
    gap = place
    vote(ballotAt(ballots, `${-1 - place}+${inGap}`), idAt(text, j), weight)
  }
  for (let i = 0; i < backbone.length; i++)
    if (taken[i] === 0) vote(ballotAt(ballots, `${i}`), NO_WORD, weight)
}

/** The winner of a ballot when `all` is the whole weight; undefined when no word wins. */
const winner = (ballot: Ballot, all: number): Slot | undefined => {
  let best: Slot = { key: NO_WORD, share: 0 }
  let voted = 0
  for (const [key, weight] of ballot) {
    voted += weight
    if (key !== NO_WORD && weight / all > best.share + 1e-12) best = { key, share: weight / all }
  }
  const none = ((ballot.get(NO_WORD) ?? 0) + Math.max(0, all - voted)) / all
  return best.share > none ? best : undefined
}

/** The outcome of all ballots, in order: before each place what was inserted there. */
const outcome = (ballots: Map<string, Ballot>, length: number, all: number): Slot[] => {
  const slots: Slot[] = []
  const take = (ballot: Ballot): void => {
    const won = winner(ballot, all)
    if (won !== undefined) slots.push(won)
  }
  for (let i = 0; i <= length; i++) {
    for (let order = 0; ; order++) {
      const inserted = ballots.get(`${i}+${order}`)
      if (inserted === undefined) break
      take(inserted)
    }
    const here = ballots.get(`${i}`)
    if (here !== undefined) take(here)
  }
  return slots
}

/** Place, among the texts of a task, of the one nearest to all by weighted edit distance. */
export const medoidText = (texts: readonly Int32Array[], weights: readonly number[]): number => {
  const sums = texts.map((a) =>
    texts.reduce((sum, b, j) => {
      const length = Math.max(1, a.length, b.length)
      return sum + ((weights[j] ?? 1) * editDistance(a, b)) / length
    }, 0),
  )
  return sums.indexOf(Math.min(...sums))
}

/** Word-by-word vote over texts, two passes so that the outcome is its own backbone. */
export const fuseTask = (texts: readonly Int32Array[], weights: readonly number[]): Slot[] => {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let backbone = texts[medoidText(texts, weights)] ?? new Int32Array(0)
  let slots: Slot[] = []
  for (let pass = 0; pass < 2; pass++) {
    const ballots = new Map<string, Ballot>()
    for (const [j, text] of texts.entries()) voteAll(ballots, backbone, text, weights[j] ?? 1)
    slots = outcome(ballots, backbone.length, all)
    backbone = Int32Array.from(slots, ({ key }) => key)
  }
  return slots
}

/** How much a writer with such an error counts. */
export const weightOf = (error: number): number => (ERROR_FLOOR + error) ** -2

export type Fusion = {
  /** Per task, the words that won. */
  slots: Slot[][]
  /** Per worker, their share of wrong words against the outcome, shrunk to everybody's. */
  error: Float64Array
}

/** Fuses the texts of every task. */
export const fuseTexts = (table: TextTable): Fusion => {
  const error = writerErrors(table)
  const slots = table.tasks.map((_, t) => {
    const [from, end] = [idAt(table.start, t), idAt(table.start, t + 1)]
    const weights = Array.from(table.worker.subarray(from, end), (w) => weightOf(at(error, w)))
    return fuseTask(table.keys.slice(from, end), weights)
  })
  return { slots, error }
}
