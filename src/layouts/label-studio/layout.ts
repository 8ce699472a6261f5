/** What is known of a Label Studio layout while it is read. */

import type { DataKind } from '../../forms/data.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import type { FormDraft } from '../draft.ts'
import { hotkey, plain } from '../words.ts'
import type { Element } from '../xml.ts'

/** An object tag: what is looked at. */
export type Shown = {
  name: string
  /** The tag, such as Image. */
  tag: string
  /** The data field it shows; undefined when its words stand in the layout. */
  field: string | undefined
}

export type Reading = {
  draft: FormDraft
  objects: Map<string, Shown>
  /** Ids of items by the names of the control tags they were made of. */
  ids: Map<string, string>
  /** The words of the last heading that no question has taken yet. */
  heading: string | undefined
}

/** `$name` of a task, as the whole of a value; undefined for words. */
export const fieldIn = (value: string | undefined): string | undefined =>
  /^\$\{?([\p{L}_][\p{L}\p{N}_.-]*)\}?$/u.exec(value?.trim() ?? '')?.[1]

/** Words with `$names` in them as forms write them: `{{name}}`. */
export const withFields = (reading: Reading, text: string, most: number): string =>
  plain(
    text.replaceAll(
      /\$([\p{L}_][\p{L}\p{N}_]*)/gu,
      (_, name: string) => `{{${reading.draft.data(name, 'text')}}}`,
    ),
    most,
  )

/** The data field of a value, noting what must be written by hand. */
export const dataOf = (reading: Reading, element: Element, kind: DataKind): string | undefined => {
  const source = fieldIn(element.attributes.value)
  return source === undefined ? undefined : reading.draft.data(source, kind)
}

/** The question of a control: the heading above it, else its name in words. */
export const takeLabel = (reading: Reading, element: Element): string => {
  const given = reading.heading ?? element.attributes.label ?? element.attributes.placeholder
  reading.heading = undefined
  const words = given ?? (element.attributes.name ?? element.name).replaceAll(/[_-]+/g, ' ')
  return plain(words, FORM_LIMITS.label) || element.name
}

type Option = { value: string; label: string; help?: string; key?: string }

/** The options under a control: `<Choice>` or `<Label>`, alias before value, nested ones flattened by path. */
export const optionsIn = (element: Element, tag: string): Option[] => {
  const taken = new Set<string>()
  return element.children
    .filter(({ name }) => name === tag)
    .flatMap(({ attributes }) => {
      const label = plain(attributes.html ?? attributes.value ?? '', FORM_LIMITS.option_label)
      const value = plain(attributes.alias ?? attributes.value ?? '', FORM_LIMITS.option_value)
      if (value === '' || taken.has(value)) return []
      taken.add(value)
      const key = hotkey(attributes.hotkey)
      const help = plain(attributes.hint ?? '', FORM_LIMITS.help)
      return [
        { value, label: label || value, ...(help && { help }), ...(key !== undefined && { key }) },
      ]
    })
}

/** Offered by the layout or brought by the task: `value="$field"` brings a list. */
export const offerOf = (reading: Reading, element: Element, tag: string) => {
  const source = fieldIn(element.attributes.value)
  return source === undefined
    ? { options: optionsIn(element, tag) }
    : { options_from: reading.draft.data(source, 'options') }
}

/** Remembers which item a control became. */
export const idOf = (reading: Reading, element: Element): string => {
  const name = element.attributes.name ?? element.name
  const id = reading.draft.id(name, 'question')
  reading.ids.set(name, id)
  return id
}

/** Notes attributes that change nothing here, but for those that only paint. */
export const loseAttributes = (reading: Reading, element: Element, known: readonly string[]) => {
  for (const name of Object.keys(element.attributes))
    if (!known.includes(name) && !PAINT.has(name))
      reading.draft.lose(`${element.place}/@${name}`, `\`${name}\` has no counterpart`)
}

/** How things look is the app's own matter: left out without a word. */
const PAINT = new Set(
  'style className background fillColor strokeColor strokeWidth opacity fillOpacity granularity size showInline layout selectedColor backgroundColor markStyle idAttr whenRole highlightColor zoom zoomControl rotateControl brightnessControl contrastControl gammaControl negativeZoom zoomBy width height maxWidth hotkey rows showSubmitButton flat defaultZoom horizontalAlignment verticalAlignment crosshair grid gridSize gridColor smart smartOnly snap pointSize pointStyle closable sync splitchannels decoder player cursor cursorColor cursorWidth volume speed waveHeight showLabels showLineNumbers canRotate'.split(
    ' ',
  ),
)
