/** What must be written before so many people work on something (charter R33): pure, told all at once. */
import type { Issue } from '../kernel/errors.ts'
import { LAUNCH_LIMITS } from '../kernel/limits/launches/launch-limits.ts'
import { wordingIn } from './asking/wording.ts'
import type { Form } from './form.ts'

const L = LAUNCH_LIMITS

/** What may be missing, by a name of its own, so that a page can say it in its reader’s language. */
export type BriefNeed = 'goal' | 'done_when' | 'good' | 'bad' | 'examples' | 'edge' | 'criteria'

const sentencesIn = (text: string): number =>
  text.split(/[.!?…。！？]+(?:\s|$)|\n+/u).filter((part) => /\p{L}/u.test(part)).length

const examples = ({ examples: all = [] }: Form, kind?: 'good' | 'bad' | 'edge'): number =>
  all.filter((one) => kind === undefined || one.kind === kind).length

type Rule = { need: BriefNeed; above: number; missing: (form: Form) => boolean; issue: Issue }

/** From which number of answers on what is needed. */
const RULES: readonly Rule[] = [
  {
    need: 'goal',
    above: 0,
    missing: ({ goal, instructions_md: said = '' }) => !goal && sentencesIn(said) === 0,
    issue: {
      pointer: '/form/goal',
      message: 'The goal',
      hint: 'Say in a sentence what the answers are for.',
    },
  },
  {
    need: 'done_when',
    above: 0,
    missing: ({ done_when, instructions_md: said = '' }) =>
      !done_when && sentencesIn(said) < L.sentences,
    issue: {
      pointer: '/form/done_when',
      message: 'When a task is done',
      hint: 'Say in a sentence when a task is done.',
    },
  },
  {
    need: 'good',
    above: L.examples_above,
    missing: (form) => examples(form, 'good') === 0,
    issue: {
      pointer: '/form/examples',
      message: 'A good example',
      hint: 'Add {"kind": "good", "text_md": …} to the form’s examples: an answer, and why it is good.',
    },
  },
  {
    need: 'bad',
    above: L.examples_above,
    missing: (form) => examples(form, 'bad') === 0,
    issue: {
      pointer: '/form/examples',
      message: 'A bad example',
      hint: 'Add {"kind": "bad", "text_md": …} to the form’s examples: an answer, and what it lacks.',
    },
  },
  {
    need: 'examples',
    above: L.criteria_above,
    missing: (form) => examples(form) < L.examples,
    issue: {
      pointer: '/form/examples',
      message: `${L.examples} examples in all`,
      hint: 'Add further examples, each with its reason.',
    },
  },
  {
    need: 'edge',
    above: L.criteria_above,
    missing: (form) => examples(form, 'edge') === 0,
    issue: {
      pointer: '/form/examples',
      message: 'An edge case',
      hint: 'Add {"kind": "edge", "text_md": …} to the form’s examples: a doubtful case, and how to decide it.',
    },
  },
  {
    need: 'criteria',
    above: L.criteria_above,
    missing: ({ criteria = [] }) => criteria.length < L.criteria,
    issue: {
      pointer: '/form/criteria',
      message: `At least ${L.criteria} criteria, which people see numbered`,
      hint: 'Add {"text": …} to the form’s criteria: one sentence for each thing that makes an answer good.',
    },
  },
]

const missingIn = (form: Form, places: number): readonly Rule[] =>
  RULES.filter(({ above, missing }) => places > above && missing(form))

/** What is missing for so many answers; nothing when people are told enough. */
export const missingFromBrief = (form: Form, places: number): Issue[] =>
  missingIn(form, places).map(({ issue }) => issue)

/** The same by name, for pages. */
export const briefNeeds = (form: Form, places: number): BriefNeed[] =>
  missingIn(form, places).map(({ need }) => need)

/** A form that only asks: its goal is an answer, and it is done when there is one. */
export const withPlainBrief = (form: Form): Form => {
  const { goal, done } = wordingIn(form.lang)
  const names = missingIn(form, 1).map(({ need }) => need)
  return {
    ...form,
    ...(names.includes('goal') && { goal }),
    ...(names.includes('done_when') && { done_when: done }),
  }
}
