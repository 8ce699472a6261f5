/** A transcript as one text, to compare whole conversations by. */

type Said = { text: string; better?: string | undefined }

/** What people wrote, and after each turn what they chose; what models said is not theirs. */
export const spokenOf = (value: unknown): string => {
  const turns: Said[] = Object(value).turns ?? []
  return turns
    .map(({ text, better }) => (better === undefined ? text : `${text}\n${better}`))
    .join('\n\n')
}
