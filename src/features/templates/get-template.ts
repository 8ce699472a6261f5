import { fail, handle } from '../handle.ts'
import { getTemplate } from './contract.ts'
import { TEMPLATES } from './library/all.ts'
import { presentTemplate } from './template.ts'

export const getTemplateHandler = handle(getTemplate, async (_context, { name, lang }) => {
  const template = TEMPLATES.find((one) => one.name === name) ?? fail('not_found')
  return presentTemplate(template, lang)
})
