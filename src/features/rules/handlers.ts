/** The handlers of this slice, by the name of their operation. */
import { applyRulesHandler } from './apply-rules.ts'
import { getRulesHandler } from './get-rules.ts'
import { setRulesHandler } from './set-rules.ts'

export const ruleHandlers = {
  applyRules: applyRulesHandler,
  getRules: getRulesHandler,
  setRules: setRulesHandler,
}
