/** The handlers of this slice, by the name of their operation. */
import { getContentChoiceHandler } from './get-content-choice.ts'
import { setContentChoiceHandler } from './set-content-choice.ts'

export const contentHandlers = {
  getContentChoice: getContentChoiceHandler,
  setContentChoice: setContentChoiceHandler,
}
