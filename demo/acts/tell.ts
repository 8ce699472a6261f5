/** How the results are shown: three reasons, the table, and what is wrong if anything is. */
import type { Figure } from '../figures.ts'
import { choiceOf } from '../questionnaire.ts'
import type { Choice } from '../recorded.ts'
import type { Played } from './play.ts'
import type { Section } from './reckon.ts'
import type { Stage } from './stage.ts'

/** People whose first reason is shown: one against the label, one won over, one who weighs both. */
const QUOTED = ['w318', 'w543', 'w650']

const CHOSE: Record<Choice, string> = {
  a1: 'chose the first',
  a2: 'chose the second',
  equal: 'found both alike',
}

/** Three of the reasons people wrote, as they came back from the instance. */
export const tellReasons = ({ screen, recording }: Stage, { results, names }: Played): void => {
  screen.step('Three of the reasons they wrote', 'as recorded')
  for (const [index, name] of QUOTED.entries()) {
    const answer = recording.answers.find(({ worker }) => worker === name)
    const task = results.find(({ input }) => input.pair === answer?.task)
    const given = task?.answers.find(({ worker_id }) => names.get(worker_id) === name)
    const choice = choiceOf(given?.answers.choice)
    if (task === undefined || given === undefined || choice === undefined) continue
    if (index > 0) screen.say()
    screen.quote(String(given.answers.reason), `${name} ${CHOSE[choice]} · ${task.input.topic}`)
  }
}

/** The table: every figure with a mark when it was compared. */
export const tellSections = ({ screen }: Stage, sections: readonly Section[]): void => {
  screen.step('What came of it', '✓ compared with the recording')
  for (const [index, { title, figures }] of sections.entries()) {
    if (index > 0) screen.say()
    screen.say(screen.paint.strong(title))
    tellFigures(screen, figures)
  }
}

export const tellFigures = (screen: Stage['screen'], figures: readonly Figure[]): void => {
  for (const { name, value, ok } of figures) screen.row(name, value, ok)
}
