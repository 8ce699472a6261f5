/** The handlers of this slice, by the names of their operations. */
import { getTemplateHandler } from './get-template.ts'
import { listTemplatesHandler } from './list-templates.ts'

export const templateHandlers = {
  listTemplates: listTemplatesHandler,
  getTemplate: getTemplateHandler,
}
