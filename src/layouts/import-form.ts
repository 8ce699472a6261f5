/** Task layouts of other tools as Form v1, and what of them did not come along. */
import { IMPORT_LIMITS } from '../kernel/limits/forms/import-limits.ts'
import { type Imported, type Layout, UnreadableLayout } from './imported.ts'
import { isObject, parseJson } from './json.ts'
import { readLabelStudio } from './label-studio/read-label-studio.ts'
import { readQuestionForm } from './mturk/question-form.ts'
import { readHtml } from './mturk/read-html.ts'
import { readProlific } from './prolific/read-prolific.ts'
import { readToloka } from './toloka/read-toloka.ts'

const READERS: Record<Layout, (text: string) => Imported> = {
  label_studio: readLabelStudio,
  mturk_question_form: readQuestionForm,
  mturk_html: readHtml,
  toloka: readToloka,
  prolific: readProlific,
}

/** What the text looks like; undefined when it looks like none of them. */
export const layoutOf = (text: string): Layout | undefined => {
  const start = text.trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return jsonLayoutOf(start)
  if (!start.startsWith('<')) return undefined
  if (/<QuestionForm[\s>]/.test(start)) return 'mturk_question_form'
  if (/<View[\s>/]/.test(start)) return 'label_studio'
  return 'mturk_html'
}

const jsonLayoutOf = (text: string): Layout => {
  const value = parseJson(text)
  const ofToloka =
    isObject(value) &&
    ['view', 'view_spec', 'task_spec'].some((name) => isObject(value[name]) || 'config' in value)
  return ofToloka ? 'toloka' : 'prolific'
}

/**
 * The form of a layout. Throws UnreadableLayout for what is no such layout. The form is not checked: ask
 * `parseForm`, which names what its author still has to write.
 */
export const importForm = (text: string, layout: Layout | undefined): Imported => {
  if (text.length > IMPORT_LIMITS.source)
    throw new UnreadableLayout(
      `It has ${text.length} characters; ${IMPORT_LIMITS.source} are read.`,
      'Send the layout alone, without the tasks.',
    )
  const found = layout ?? layoutOf(text)
  if (found === undefined)
    throw new UnreadableLayout(
      'It is neither XML nor HTML nor JSON.',
      'Send a layout of Label Studio, Mechanical Turk, Toloka or Prolific.',
    )
  return READERS[found](text)
}
