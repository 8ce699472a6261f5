/**
 * Mechanical Turk's QuestionForm (XML, schemas 2005-10-01 to 2017-11-06) as a form: questions with free
 * text, selections and files, and the words between them.
 */
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { type FormDraft, isItemType, type LooseItem, startDraft } from '../draft.ts'
import { parseHtml, wordsOf } from '../html.ts'
import { type Imported, UnreadableLayout } from '../imported.ts'
import { uploadItem } from '../upload-item.ts'
import { plain } from '../words.ts'
import { child, childText, type Element, parseXml } from '../xml.ts'

export const readQuestionForm = (text: string): Imported => {
  const root = parseXml(text)
  if (root.name !== 'QuestionForm')
    throw new UnreadableLayout(
      `The outermost element is ${root.name}, not QuestionForm.`,
      'Send the Question as it was given to CreateHIT.',
    )
  const draft = startDraft('Questions')
  for (const part of root.children)
    if (part.name === 'Overview') addContent(draft, part, 'overview')
    else if (part.name === 'Question') addQuestion(draft, part)
    else draft.lose(part.place, `${part.name} has no counterpart`)
  return { layout: 'mturk_question_form', ...draft.finish('en') }
}

/** The words of a QuestionContent or an Overview, as lines of Markdown, and its media as items. */
const linesOf = (draft: FormDraft, content: Element): string[] =>
  content.children.flatMap((part): string[] => {
    const words = part.text.trim()
    if (part.name === 'Title') return [`**${plain(words, FORM_LIMITS.label)}**`]
    if (part.name === 'Text') return [plain(words, FORM_LIMITS.text)]
    if (part.name === 'FormattedContent') {
      draft.lose(part.place, 'Formatting is left out; its words are kept')
      return [wordsOf(parseHtml(words)).trim()]
    }
    if (part.name === 'List')
      return [part.children.map((item) => `- ${plain(item.text, FORM_LIMITS.text)}`).join('\n')]
    if (part.name === 'Binary') return binary(draft, part)
    draft.lose(part.place, `${part.name} has no counterpart`)
    return []
  })

const binary = (draft: FormDraft, part: Element): string[] => {
  const mime = child(part, 'MimeType')
  const type = mime === undefined ? undefined : childText(mime, 'Type')
  const source = childText(part, 'DataURL')
  const item = type === 'image' || type === 'audio' || type === 'video' ? type : undefined
  if (item === undefined || source === undefined || !isItemType(item) || !/^https:/.test(source)) {
    draft.lose(
      part.place,
      'What is shown there is left out',
      'Pictures and sounds need an https address.',
    )
    return []
  }
  const alt = plain(childText(part, 'AltText') ?? '', FORM_LIMITS.help)
  const id = draft.id(item, 'shown')
  draft.add({ type: item, id, src: source, ...(item === 'image' && alt !== '' && { alt }) })
  return []
}

const addContent = (draft: FormDraft, part: Element, wish: string): void => {
  const words = linesOf(draft, part).filter(Boolean).join('\n\n')
  if (words !== '') draft.add({ type: 'markdown', id: draft.id(wish, 'words'), text_md: words })
}

const addQuestion = (draft: FormDraft, question: Element): void => {
  const name = childText(question, 'QuestionIdentifier') ?? ''
  const content = child(question, 'QuestionContent')
  const lines = content === undefined ? [] : linesOf(draft, content)
  const shown = childText(question, 'DisplayName')
  const words = [shown, ...lines].filter((line) => line !== undefined && line !== '')
  const label = plain(words.join(' ').replaceAll('**', ''), FORM_LIMITS.label) || name || 'Question'
  const specification = child(question, 'AnswerSpecification')
  const asked = specification?.children[0]
  const made = asked === undefined ? undefined : answerOf(draft, asked)
  if (made === undefined) {
    draft.lose(question.place, 'It asks nothing that can be answered here')
    return
  }
  const id = draft.id(name, 'question')
  if (id !== name) draft.lose(question.place, `“${plain(name, 80)}” is called ${id} in the answers`)
  draft.add({
    ...made,
    id,
    label,
    required: childText(question, 'IsRequired') === 'true',
  } as LooseItem)
}

type Made = { type: string; [member: string]: unknown }

const answerOf = (draft: FormDraft, asked: Element): Made | undefined => {
  if (asked.name === 'FreeTextAnswer') return freeText(draft, asked)
  if (asked.name === 'SelectionAnswer') return selection(draft, asked)
  if (asked.name === 'FileUploadAnswer') return uploadItem({})
  return undefined
}

const attribute = (element: Element | undefined, name: string): number | undefined => {
  const value = Number(element?.attributes[name] ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}

const within = (bounds: Record<string, number | undefined>) =>
  Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined))

const freeText = (draft: FormDraft, asked: Element): Made => {
  const constraints = child(asked, 'Constraints')
  const numeric = constraints && child(constraints, 'IsNumeric')
  if (childText(asked, 'DefaultText'))
    draft.lose(`${asked.place}/DefaultText`, 'Nothing is written into answers beforehand')
  if (constraints && child(constraints, 'AnswerFormatRegex'))
    draft.lose(
      `${asked.place}/Constraints/AnswerFormatRegex`,
      'Patterns are not accepted: a slow one would stop the server',
      'Use the format date, time, email, url, phone or digits where one fits.',
    )
  if (numeric)
    return {
      type: 'number',
      ...within({ min: attribute(numeric, 'minValue'), max: attribute(numeric, 'maxValue') }),
    }
  const lines = Number(childText(asked, 'NumberOfLinesSuggestion') ?? '1')
  const type = lines > 1 ? 'long_text' : 'short_text'
  const length = constraints && child(constraints, 'Length')
  const most = Math.min(attribute(length, 'maxLength') ?? FORM_LIMITS[type], FORM_LIMITS[type])
  return {
    type,
    ...(length && within({ min_length: attribute(length, 'minLength'), max_length: most })),
  }
}

const selection = (draft: FormDraft, asked: Element): Made => {
  const most = Number(childText(asked, 'MaxSelectionCount') ?? '1')
  const least = Number(childText(asked, 'MinSelectionCount') ?? '1')
  const selections = child(asked, 'Selections')
  const options = (selections?.children ?? [])
    .filter(({ name }) => name === 'Selection')
    .map((one) => ({
      value: plain(childText(one, 'SelectionIdentifier') ?? '', FORM_LIMITS.option_value),
      label: labelOfSelection(draft, one),
    }))
    .filter(({ value }) => value !== '')
  const other = selections !== undefined && child(selections, 'OtherSelection') !== undefined
  if (most === 1) return { type: 'choice', options, ...(other && { other }) }
  return {
    type: 'multi_choice',
    options,
    ...(other && { other }),
    ...(least > 1 && { min_choices: least }),
    ...(most < options.length && { max_choices: most }),
  }
}

const labelOfSelection = (draft: FormDraft, selection: Element): string => {
  const formatted = childText(selection, 'FormattedContent')
  const words = childText(selection, 'Text') ?? (formatted && wordsOf(parseHtml(formatted)))
  if (child(selection, 'Binary'))
    draft.lose(`${selection.place}/Binary`, 'Options show words, no pictures')
  return (
    plain(words ?? '', FORM_LIMITS.option_label) ||
    plain(childText(selection, 'SelectionIdentifier') ?? '', FORM_LIMITS.option_label)
  )
}
