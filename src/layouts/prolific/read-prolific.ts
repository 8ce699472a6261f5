/**
 * Prolific's task layouts (JSON): instructions of an AI Task Builder batch, items of a batch in pages, rows
 * and columns, a collection of pages, and its surveys.
 */
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { type FormDraft, startDraft } from '../draft.ts'
import { parseHtml, wordsOf } from '../html.ts'
import { type Imported, UnreadableLayout } from '../imported.ts'
import { isObject, type Json, listOf, numberIn, parseJson, wordsIn } from '../json.ts'
import { uploadItem } from '../upload-item.ts'
import { plain } from '../words.ts'

export const readProlific = (text: string): Imported => {
  const value = parseJson(text)
  const draft = startDraft('Questions')
  const pages = pagesOf(draft, value)
  if (pages === undefined)
    throw new UnreadableLayout(
      'There are no instructions, pages or sections in it.',
      'Send the instructions or the items of a batch, a collection, or a survey.',
    )
  for (const { items, place } of pages) {
    draft.page()
    for (const [at, item] of items.entries()) addItem(draft, item, `${place}/${at}`)
  }
  return { layout: 'prolific', ...draft.finish('en') }
}

type Page = { place: string; items: unknown[] }

const pagesOf = (draft: FormDraft, value: unknown): Page[] | undefined => {
  if (Array.isArray(value)) return pagesOfList(value)
  if (!isObject(value)) return undefined
  const details = isObject(value.task_details) ? value.task_details : {}
  draft.title(wordsIn(value.title ?? details.task_name ?? value.name) ?? '')
  for (const name of ['task_introduction', 'task_steps']) {
    const words = wordsOf(parseHtml(wordsIn(details[name]) ?? '')).trim()
    if (words !== '') draft.instruct(words)
  }
  if (Array.isArray(value.collection_items))
    return value.collection_items.map((page, at) => ({
      place: `/collection_items/${at}/page_items`,
      items: isObject(page) ? listOf(page.page_items) : [],
    }))
  if (Array.isArray(value.sections)) return value.sections.map(sectionOf)
  for (const name of ['batch_items', 'instructions'])
    if (Array.isArray(value[name])) return pagesOfList(value[name])
  return undefined
}

/** Instructions are one page; items of a batch stand in rows and columns, a page each. */
const pagesOfList = (list: unknown[]): Page[] => {
  if (!list.some((one) => isObject(one) && Array.isArray(one.rows)))
    return [{ place: '', items: list }]
  return list.map((page, at) => ({
    place: `/${at}`,
    items: listOf(isObject(page) ? page.rows : undefined).flatMap((row) =>
      listOf(isObject(row) ? row.columns : undefined).flatMap((column) =>
        listOf(isObject(column) ? column.items : undefined),
      ),
    ),
  }))
}

const sectionOf = (section: unknown, at: number): Page => ({
  place: `/sections/${at}/questions`,
  items: listOf(isObject(section) ? section.questions : undefined).map((question) => {
    if (!isObject(question)) return question
    const options = listOf(question.answers).map((answer) =>
      isObject(answer) ? { value: answer.value, label: answer.value } : {},
    )
    return {
      type: 'multiple_choice',
      description: question.title,
      options,
      answer_limit: question.type === 'single' ? 1 : -1,
    }
  }),
})

const optionsOf = (item: Json, member: string) =>
  listOf(item[member]).flatMap((option) => {
    if (!isObject(option)) return []
    const value = plain(wordsIn(option.value ?? option.label) ?? '', FORM_LIMITS.option_value)
    const label = plain(wordsIn(option.label) ?? value, FORM_LIMITS.option_label)
    return value === '' ? [] : [{ value, label }]
  })

const addItem = (draft: FormDraft, item: unknown, place: string): void => {
  if (!isObject(item)) return
  const type = String(item.type)
  const label = plain(wordsIn(item.description) ?? '', FORM_LIMITS.label)
  if (type === 'rich_text') return void addWords(draft, item)
  if (type === 'image' || type === 'link') return void addShown(draft, item, type, place)
  const made = asked(draft, item, type, place)
  if (made === undefined || label === '') {
    draft.lose(place, label === '' ? 'It asks nothing' : `${plain(type, 60)} has no counterpart`)
    return
  }
  const help = plain(wordsIn(item.helper_text) ?? '', FORM_LIMITS.help)
  const required = item.required !== false
  const id = draft.id(label.split(' ').slice(0, 5).join(' '), 'answer')
  const { also, ...first } = made
  draft.add({ ...first, id, label, ...(help !== '' && { help }), required })
  for (const more of also ?? []) {
    const { wish, ...members } = more
    draft.add({ ...members, id: draft.id(`${id}_${wish}`, 'more'), required } as never)
  }
}

type More = { wish: string; type: string; label: string; [member: string]: unknown }
type Made = { type: string; also?: More[]; [member: string]: unknown }

const asked = (draft: FormDraft, item: Json, type: string, place: string): Made | undefined => {
  if (type === 'free_text') return { type: 'long_text' }
  if (type === 'multiple_choice') return picked(item)
  if (type === 'multiple_choice_with_free_text') {
    const headings = listOf(item.options).flatMap((one) =>
      isObject(one) ? (wordsIn(one.heading) ?? []) : [],
    )
    if (new Set(headings).size > 1)
      draft.lose(place, 'One question for the reason, whatever was chosen')
    const label = plain(headings[0] ?? 'Why?', FORM_LIMITS.label)
    return { ...picked(item), also: [{ wish: 'why', type: 'long_text', label }] }
  }
  if (type === 'free_text_with_unit') {
    const options = optionsOf(item, 'unit_options')
    const only = options.length === 1 ? options[0] : undefined
    if (only !== undefined) return { type: 'number', unit: only.label.slice(0, 30) }
    return { type: 'number', also: [{ wish: 'unit', type: 'choice', label: 'Unit', options }] }
  }
  if (type === 'file_upload') {
    draft.lose(`${place}/accepted_file_types`, 'Kinds and sizes of files are the form’s own')
    return uploadItem({ accept: listOf(item.accepted_file_types).map(String) })
  }
  return undefined
}

const picked = (item: Json): Made => {
  const options = optionsOf(item, 'options')
  const most = numberIn(item.answer_limit) ?? 1
  if (most === 1) return { type: 'choice', options }
  return {
    type: 'multi_choice',
    options,
    ...(most > 1 && most < options.length && { max_choices: most }),
  }
}

const addWords = (draft: FormDraft, item: Json): void => {
  const content = wordsIn(item.content) ?? ''
  const words = item.content_format === 'markdown' ? content : wordsOf(parseHtml(content)).trim()
  if (words !== '')
    draft.add({
      type: 'markdown',
      id: draft.id('words', 'words'),
      text_md: words.slice(0, FORM_LIMITS.markdown),
    })
}

const addShown = (draft: FormDraft, item: Json, type: 'image' | 'link', place: string): void => {
  const source = wordsIn(item.url ?? item.src ?? item.image_url)
  if (source === undefined || !/^https:\/\//.test(source)) {
    draft.lose(place, 'It has no https address')
    return
  }
  const id = draft.id(type, 'shown')
  const label = plain(wordsIn(item.description ?? item.label) ?? source, FORM_LIMITS.label)
  draft.add(type === 'image' ? { type, id, src: source } : { type, id, href: source, label })
}
