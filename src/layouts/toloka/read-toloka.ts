/** Toloka's Template Builder (JSON: view, plugins, vars) as a form. */
import { IMPORT_LIMITS } from '../../kernel/limits/forms/import-limits.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { isItemType, startDraft } from '../draft.ts'
import { type Imported, UnreadableLayout } from '../imported.ts'
import { isObject, type Json, listOf, parseJson, wordsIn } from '../json.ts'
import { negated, showIf } from './conditions.ts'
import { addField } from './fields.ts'
import { inputPath, rememberKeys, resolved, sourceAt, type Template, wordsAt } from './template.ts'

type Condition = { item: string; op: string; value?: unknown }
type Around = { place: string; shownIf: Condition[]; depth: number }

export const readToloka = (text: string): Imported => {
  const config = configIn(parseJson(text))
  if (config === undefined)
    throw new UnreadableLayout(
      'There is no `view` in it.',
      'Send the config of the Template Builder, or the project that holds it.',
    )
  const draft = startDraft('Questions')
  const vars = isObject(config.vars) ? config.vars : {}
  const template: Template = { draft, vars, ids: new Map(), keys: new Map() }
  rememberKeys(template, listOf(config.plugins))
  readPart(template, config.view, { place: '/view', shownIf: [], depth: 0 })
  return { layout: 'toloka', ...draft.finish('en') }
}

/** The config itself, or in a project: `task_spec.view_spec.config` holds it as text. */
const configIn = (value: unknown): Json | undefined => {
  if (!isObject(value)) return undefined
  if (isObject(value.view)) return value
  if (typeof value.config === 'string') return configIn(parseJson(value.config))
  for (const name of ['task_spec', 'view_spec', 'config'])
    if (isObject(value[name])) return configIn(value[name])
  return undefined
}

/** Where a part holds others. */
const INSIDE = [
  'content',
  'items',
  'barBefore',
  'controls',
  'barAfter',
  'links',
  'main',
  'sidebar',
] as const

const readPart = (template: Template, raw: unknown, around: Around): void => {
  const part = resolved(template, raw)
  if (Array.isArray(part)) {
    for (const [at, one] of part.entries())
      readPart(template, one, { ...around, place: `${around.place}/${at}` })
    return
  }
  if (!isObject(part) || around.depth > IMPORT_LIMITS.depth) return
  const type = String(part.type ?? '')
  if (type.startsWith('field.')) return void addField(template, part, around.place, around.shownIf)
  if (type === 'helper.if') return void readEither(template, part, around)
  if (type.startsWith('view.') && addView(template, part, around.place)) return
  const inside = INSIDE.filter((name) => part[name] !== undefined)
  if (inside.length === 0 && type !== 'view.divider')
    template.draft.lose(
      around.place,
      `${type.slice(0, 60) || 'What stands there'} has no counterpart`,
    )
  for (const name of inside)
    readPart(template, part[name], {
      ...around,
      place: `${around.place}/${name}`,
      depth: around.depth + 1,
    })
}

/** Both ways of a condition, each with its `show_if` where that can be said. */
const readEither = (template: Template, part: Json, around: Around): void => {
  const when = showIf(template, part.condition)
  if (when === undefined)
    template.draft.lose(
      `${around.place}/condition`,
      'The condition cannot be said: both ways are always shown',
    )
  const ways = [
    { name: 'then', more: when ?? [] },
    { name: 'else', more: negated(when) ?? [] },
  ]
  for (const { name, more } of ways)
    readPart(template, part[name], {
      place: `${around.place}/${name}`,
      shownIf: [...around.shownIf, ...more],
      depth: around.depth + 1,
    })
}

const MEDIA: Record<string, 'image' | 'audio' | 'video'> = {
  'view.image': 'image',
  'view.audio': 'audio',
  'view.video': 'video',
}

/** Shows what a view shows. False: it only holds others. */
const addView = (template: Template, view: Json, place: string): boolean => {
  const { draft } = template
  const type = String(view.type)
  const medium = MEDIA[type]
  if (medium !== undefined) {
    const source = isItemType(medium) ? sourceAt(template, view.url, medium as 'image') : undefined
    if (source === undefined) draft.lose(place, `${type} shows nothing that can be brought along`)
    else draft.add({ type: medium, id: draft.id(medium, 'shown'), ...source })
    return true
  }
  if (type === 'view.text' || type === 'view.markdown') {
    const path = inputPath(resolved(template, view.content))
    const kind = type === 'view.markdown' ? 'markdown' : 'text'
    const words = path === undefined ? wordsAt(template, view.content, place, FORM_LIMITS.text) : ''
    const shown = path === undefined ? { text: words } : { from: draft.data(path, kind) }
    if (path !== undefined || words !== '')
      draft.add({
        type: path === undefined ? 'text' : kind,
        id: draft.id('words', 'words'),
        ...shown,
      })
    return true
  }
  if (type === 'view.link') {
    const source = sourceAt(template, view.url, 'link')
    const label =
      wordsAt(template, view.content ?? view.label, place) || wordsIn(view.url) || 'Link'
    if (source === undefined) draft.lose(place, 'The link has no https address')
    else
      draft.add({
        type: 'link',
        id: draft.id('link', 'link'),
        label,
        ...('from' in source ? source : { href: source.src }),
      })
    return true
  }
  return false
}
