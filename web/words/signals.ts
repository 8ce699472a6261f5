/** Signals in words: what was seen, as figures that a person can check. Never what it means. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { ruleHeld } from './rules.ts'

export type SignalFacts = {
  kind:
    | 'same_answers'
    | 'pattern'
    | 'below_chance'
    | 'agreed_errors'
    | 'copied_text'
    | 'speed'
    | 'gold_leak'
    | 'rule'
  figures: Record<string, number>
  shows: string | null
}

export const SIGNAL_NAME: Record<SignalFacts['kind'], MessageDescriptor> = {
  same_answers: msg`Nearly always the same answer`,
  pattern: msg`Answers that come in turn`,
  below_chance: msg`Hardly more agreement than by chance`,
  agreed_errors: msg`Two who often stand together against the rest`,
  copied_text: msg`Equal long texts`,
  speed: msg`A fraction of their own time`,
  gold_leak: msg`A known answer that seems to be known`,
  rule: msg`A rule of the job asks for a human`,
}

const figure = (figures: Record<string, number>, name: string): number => figures[name] ?? 0
const hundred = (share: number): number => Math.round(share * 100)

/** One sentence with the figures. */
export const signalSentence = ({ kind, figures, shows }: SignalFacts): MessageDescriptor => {
  const of = (name: string) => figure(figures, name)
  const text = shows ?? ''
  switch (kind) {
    case 'same_answers':
      return msg`${of('follow')} of ${of('answers')} answers are “${text}”; by what others said of the same tasks, ${of('expected')} would be.`
    case 'pattern':
      return msg`${of('follow')} of ${of('answers')} answers repeat the one ${of('period')} tasks before (${text}); by what others said of the same tasks, ${of('expected')} would.`
    case 'below_chance':
      return msg`On ${of('answers')} tasks, ${hundred(of('same_as_others'))} of 100 answers of others are the same; ${hundred(of('by_chance'))} would be by chance.`
    case 'agreed_errors':
      return msg`On ${of('shared')} tasks that both answered, they stood together against the rest ${of('together')} times; ${of('expected')} were to be expected.`
    case 'copied_text':
      return msg`${of('equal_texts')} texts are equal, word for word: “${text}”`
    case 'speed':
      return msg`${of('seconds_now')} seconds a task in the last 15, ${of('seconds_before')} in the 30 before.`
    case 'gold_leak':
      return leakSentence(of)
    case 'rule':
      return ruleHeld(shows, of('good'), of('counted'))
  }
}

const leakSentence = (of: (name: string) => number): MessageDescriptor => {
  if (of('failing_people') > 0)
    return msg`${of('of_them_right')} of ${of('failing_people')} people who fail the other checks answered it right. It was taken out of use; what was answered stays counted.`
  if (of('time_ratio') > 0)
    return msg`The last ten answers took ${hundred(of('time_ratio'))} of 100 of the time before, and were right. It was taken out of use; what was answered stays counted.`
  return msg`Of 100 answers ${hundred(of('right_now'))} are right now, ${hundred(of('right_before'))} before. It was taken out of use; what was answered stays counted.`
}
