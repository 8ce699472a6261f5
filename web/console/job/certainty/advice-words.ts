/** What would make a job’s answers better, in words: what was found, and what to do. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { JobAdvice } from '../../../api.generated.ts'

type Words = { found: MessageDescriptor; todo: MessageDescriptor }

export const ADVICE: Record<JobAdvice['code'], Words> = {
  floor_missed: {
    found: msg`The work seems to take longer than the pay allows`,
    todo: msg`Raise the reward, or ask for less in one answer.`,
  },
  double_question: {
    found: msg`A question seems to ask two things at once`,
    todo: msg`If somebody could say yes to one half and no to the other, ask two questions.`,
  },
  no_cant_tell: {
    found: msg`Whoever cannot tell must guess`,
    todo: msg`Offer “can’t tell”: a guess looks like an answer and costs as much.`,
  },
  many_options: {
    found: msg`More options than people keep in mind`,
    todo: msg`Ask for the group first, then for the option in it.`,
  },
  unnamed_scale: {
    found: msg`Nobody reads what the ends of the scale mean`,
    todo: msg`Name both ends of the scale.`,
  },
  long_instructions: {
    found: msg`The instructions are long`,
    todo: msg`Keep what decides answers, and put cases into examples: those are read.`,
  },
  no_example: {
    found: msg`There is no example of a good answer`,
    todo: msg`Add one good answer and one doubtful case.`,
  },
  one_answer: {
    found: msg`Nothing tells right answers from wrong ones`,
    todo: msg`Ask for two or three answers, or mix checks in.`,
  },
  no_gold: {
    found: msg`Nobody would see an error that most people share`,
    todo: msg`Mix checks in: ten tasks whose answer you know are enough.`,
  },
  unused_data: {
    found: msg`A column is shown to nobody`,
    todo: msg`Show it in the form, or leave it out.`,
  },
}
