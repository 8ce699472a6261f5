/** Colours of code: of our own palette, 4.5 to 1 on light and dark, with weight and slant beside colour. */
import { HighlightStyle } from '@codemirror/language'
import { tags } from '@lezer/highlight'

export const codeColours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], class: 'font-semibold text-accent' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], class: 'text-warn' },
  { tag: [tags.comment, tags.meta], class: 'italic text-muted' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], class: 'text-danger' },
  {
    tag: [tags.definition(tags.variableName), tags.function(tags.variableName)],
    class: 'font-semibold',
  },
  { tag: [tags.typeName, tags.className, tags.tagName, tags.heading], class: 'text-accent' },
  { tag: [tags.attributeName, tags.propertyName], class: 'text-ink' },
  { tag: tags.invalid, class: 'text-danger underline' },
])
