/** Nested choices as a flat list of paths. */
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { plain } from '../words.ts'
import type { Element } from '../xml.ts'

type Option = { value: string; label: string }

/** Every entry of the tree, parents before what stands under them; a slash in a name is written as ∕. */
export const taxonomyOptions = (element: Element, above = ''): Option[] =>
  element.children
    .filter(({ name }) => name === 'Choice')
    .flatMap((choice) => {
      const label = plain(choice.attributes.value ?? '', FORM_LIMITS.option_label)
      const own = (choice.attributes.alias ?? label).replaceAll('/', '∕')
      const value = plain(`${above}${own}`, FORM_LIMITS.option_value)
      if (own === '') return []
      return [{ value, label }, ...taxonomyOptions(choice, `${value}/`)]
    })
