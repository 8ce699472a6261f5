/** A translation stands for a text of the form and is judged like it. */
import type { Issue } from '../../kernel/errors.ts'
import type { Form } from '../form.ts'
import { suggestion } from '../issues/pointers.ts'
import { markdownFault } from '../text/safe-markdown.ts'
import { textFault } from '../text/safe-text.ts'
import { type FormText, textsIn } from '../text/texts.ts'
import { placeholderIssues } from './data-references.ts'

type Translation = NonNullable<Form['translations']>[number]

const translationIssues = (
  form: Form,
  texts: Map<string, FormText>,
  { path, text }: Translation,
  pointer: string,
): Issue[] => {
  const original = texts.get(path)
  if (original === undefined)
    return [
      {
        pointer: `${pointer}/path`,
        message: `There is no text at ${path.slice(0, 80)}`,
        hint: suggestion(
          path,
          [...texts.keys()].slice(0, 20),
          'Name a text of the form, such as /title.',
        ),
      },
    ]
  const fault = original.markdown ? markdownFault(text) : textFault(text)
  if (fault !== undefined) return [{ pointer: `${pointer}/text`, ...fault }]
  return placeholderIssues(form, `${pointer}/text`, text)
}

export const translationRule = (form: Form): Issue[] => {
  const texts = new Map(textsIn(form).map((text) => [text.pointer, text]))
  const seen = new Set<string>()
  return (form.translations ?? []).flatMap((translation, index) => {
    const pointer = `/translations/${index}`
    const key = `${translation.lang} ${translation.path}`
    const again = seen.has(key)
    seen.add(key)
    if (again)
      return [
        {
          pointer,
          message: 'This text has a translation in that language already',
          hint: 'Keep one of the two.',
        },
      ]
    return translationIssues(form, texts, translation, pointer)
  })
}
