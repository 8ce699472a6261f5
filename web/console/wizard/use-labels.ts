/** What the columns of a form are called: as its template says, else by their own names. */
import { useLingui } from '@lingui/react'
import type { Form } from '../../../src/forms/form.ts'
import { useRead } from '../../api/use-api.ts'

/** The template with these very columns, if there is one. */
export const useLabels = (form: Form): Record<string, string> => {
  const { i18n } = useLingui()
  const lang = i18n.locale === 'fr' ? 'fr' : 'en'
  const { data } = useRead('list_templates', { lang })
  const names = form.data.map(({ name }) => name).join(' ')
  const fitting = data?.templates.find(
    ({ columns }) => columns.map(({ name }) => name).join(' ') === names,
  )
  return Object.fromEntries((fitting?.columns ?? []).map(({ name, label }) => [name, label]))
}
