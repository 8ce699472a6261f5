/** Finding the file that a row means. */

/** A row’s own fault, and how to mend it. */
export type NameFault = { fault: string; hint: string }

/** The file’s full name, or why it is not clear which is meant. */
export type FindFile = (wanted: string) => { name: string } | NameFault

/** As rows and archives write them: composed, with /, and from the top. */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

/**
 * Finds files among `names`: by their whole name, else by its last part when only one has it. A name
 * that climbs out is simply not among them.
 */
export const fileFinder = (names: readonly string[]): FindFile => {
  const byName = new Set(names)
  const byLastPart = Map.groupBy(names, lastPart)
  const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]))
  return (wanted) => {
    const name = plain(wanted)
    if (byName.has(name)) return { name }
    const [only, other] = byLastPart.get(name) ?? []
    if (only !== undefined && other === undefined) return { name: only }
    const shown = wanted.slice(0, 100)
    if (other !== undefined)
      return {
        fault: `More than one file is called ${shown}`,
        hint: `Write the folder too, as in ${only}.`,
      }
    const near = byLowerCase.get(name.toLowerCase())
    return {
      fault: `There is no file ${shown}`,
      hint: near === undefined ? 'Check the name, and that the file is there.' : `Write ${near}.`,
    }
  }
}
