/** Rules of a job in words, the same for whoever sets them and whoever they are about. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export type RuleFacts = {
  collector: 'gold' | 'consensus' | 'speed' | 'skipped' | 'reviews'
  over: number
  fewer_than: number
  action: 'retrain' | 'gate' | 'ask_human'
}

/** When it holds. */
export const ruleCondition = ({ collector, over, fewer_than }: RuleFacts): MessageDescriptor => {
  switch (collector) {
    case 'gold':
      return msg`Fewer than ${fewer_than} of the last ${over} hidden checks are right`
    case 'consensus':
      return msg`Fewer than ${fewer_than} of the last ${over} answers are what most others say`
    case 'speed':
      return msg`Fewer than ${fewer_than} of the last ${over} answers take a third of one’s own usual time or more`
    case 'skipped':
      return msg`Fewer than ${fewer_than} of the last ${over} places are handed in`
    case 'reviews':
      return msg`Fewer than ${fewer_than} of the last ${over} reviewed answers are approved as they are`
  }
}

/** What follows then; there is nothing else that could. */
export const RULE_ACTION: Record<RuleFacts['action'], MessageDescriptor> = {
  retrain: msg`The explained examples come once more, paid, before going on.`,
  gate: msg`This job rests for the person for 7 days; all work is paid.`,
  ask_human: msg`A human has a look. Nothing follows by itself.`,
}

/** What a human is told of a rule that held. */
export const ruleHeld = (
  collector: string | null,
  good: number,
  counted: number,
): MessageDescriptor => {
  switch (collector) {
    case 'gold':
      return msg`${good} of the last ${counted} hidden checks are right.`
    case 'consensus':
      return msg`${good} of the last ${counted} answers are what most others say.`
    case 'skipped':
      return msg`${good} of the last ${counted} places were handed in.`
    default:
      return msg`${good} of the last ${counted} reviewed answers were approved as they were.`
  }
}
