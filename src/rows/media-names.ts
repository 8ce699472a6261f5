/** Which files of a folder or an archive tasks may show, by their names; what they are, their bytes say later. */

export type MediaKind = 'image' | 'audio'

const KINDS: Record<string, MediaKind> = {
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  webp: 'image',
  gif: 'image',
  mp3: 'audio',
  ogg: 'audio',
  oga: 'audio',
  wav: 'audio',
}

const endingOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The kind that a file’s name promises; undefined for others. */
export const mediaKindOf = (name: string): MediaKind | undefined => KINDS[endingOf(name)]

/** Whether the file holds rows. */
export const isRowsName = (name: string): boolean => /\.(csv|jsonl|ndjson)$/i.test(name)

/** The one file of rows that lies at the top; undefined where there is none, or more than one. */
export const rowsAmong = (names: readonly string[]): string | undefined => {
  const [first, second] = names.filter((name) => !name.includes('/') && isRowsName(name))
  return second === undefined ? first : undefined
}
