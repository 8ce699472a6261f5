import { handle } from '../handle.ts'
import { listTemplates } from './contract.ts'
import { TEMPLATES } from './library/all.ts'
import { presentHead } from './template.ts'

export const listTemplatesHandler = handle(listTemplates, async (_context, { lang }) => ({
  object: 'templates' as const,
  templates: TEMPLATES.map((template) => presentHead(template, lang)),
}))
