/** What is seen of part 3 while it goes on: the bar, and the first of each kind of event. */
import type { PassingBy } from '../mishaps.ts'
import { grouped } from '../price.ts'
import type { Happening } from '../replay.ts'
import { timeOn } from '../replay-clock.ts'
import type { Stage } from './stage.ts'

type Event = Happening | 'changes_asked'

const WORDS: Record<Event, string> = {
  returned: 'Somebody gave a place back; it opened again.',
  expired: 'Somebody let the time run out; the place opened again.',
  changes_asked: 'One sentence breaks off. The agent asks to finish it.',
  resubmitted: 'The sentence is finished now.',
}

export type Telling = {
  /** How often each kind of event happened. */
  counts: Record<PassingBy['ends'] | Event, number>
  /** Answers that are in and not yet decided. */
  undecided(): number
  answered(count: number): void
  approved(count: number): void
  happened(what: Event): void
}

export const newTelling = ({ screen, clock, recording }: Stage): Telling => {
  const of = recording.answers.length
  const counts = { returned: 0, expired: 0, changes_asked: 0, resubmitted: 0 }
  const state = { answered: 0, approved: 0 }
  const show = () =>
    screen.progress({
      done: state.answered,
      of,
      words: `${grouped(state.answered)} of ${grouped(of)}, ${grouped(state.approved)} paid`,
      time: timeOn(clock),
    })
  return {
    counts,
    undecided: () => state.answered - state.approved,
    answered: (count) => {
      state.answered = count
      show()
    },
    approved: (count) => {
      state.approved = count
      show()
    },
    happened: (what) => {
      counts[what] += 1
      if (counts[what] === 1) screen.happened(timeOn(clock), WORDS[what])
    },
  }
}
