/** The handlers of this slice, by the name of their operation. */
import { countSkillsHandler } from './count-skills.ts'
import { listSkillsHandler } from './list-skills.ts'

export const skillHandlers = {
  countSkills: countSkillsHandler,
  listSkills: listSkillsHandler,
}
