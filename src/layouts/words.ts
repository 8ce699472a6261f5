/** Words and names of other tools as forms write them. */

/** A snake_case name of at most `most` signs, made of a name; '' when nothing of it can be written so. */
export const snakeCase = (name: string, most: number): string => {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
  const begun = /^[a-z]/.test(words) || words === '' ? words : `n_${words}`
  return begun === 'constructor' ? 'constructor_' : begun.slice(0, most).replace(/_+$/, '')
}

// What SafeText refuses: no reader misses it (docs/forms.md says why it is refused).
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** One line of plain text without what cannot be seen, cut at `most` signs. */
export const plain = (text: string, most: number): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(/<(?=[a-z/!?])/gi, '‹')
    .trim()
    .slice(0, most)

/** A single key as forms know it; undefined for combinations and for keys that are no sign. */
export const hotkey = (key: string | undefined): string | undefined => {
  const sign = key?.trim().toLowerCase()
  return sign !== undefined && /^[a-z0-9]$/.test(sign) ? sign : undefined
}
