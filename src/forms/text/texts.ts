/** Every text of a form that people read, with its place. */

export type FormText = { pointer: string; text: string; markdown: boolean }

/** Members that hold text for people: these names, and names ending so. `_md` means markdown. */
const TEXT_MEMBER =
  /^(?:title|goal|done_when|label|help|text|alt|caption|transcript|unit)$|_label$|_md$/

/** Walks a form (or a part of it) and returns its texts, in order. Translations are not walked. */
export const textsIn = (part: unknown, pointer = ''): FormText[] => {
  if (Array.isArray(part))
    return part.flatMap((member, index) => textsIn(member, `${pointer}/${index}`))
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, member]) => {
    if (name === 'translations' || name === 'data' || name === 'show_if') return []
    const place = `${pointer}/${name}`
    if (typeof member !== 'string') return textsIn(member, place)
    return TEXT_MEMBER.test(name)
      ? [{ pointer: place, text: member, markdown: name.endsWith('_md') }]
      : []
  })
}
