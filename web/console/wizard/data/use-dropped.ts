/** What somebody has dropped so far: one table, and pictures or sounds by their names. */
import { useState } from 'react'
import { fileKey } from './rows.ts'
import { NoTable, readTable, type Table } from './table.ts'

export type Dropped = {
  table: Table | undefined
  pictures: ReadonlyMap<string, File>
  fault: NoTable | undefined
  /** Files that are neither. */
  strange: string[]
}

const NOTHING: Dropped = { table: undefined, pictures: new Map(), fault: undefined, strange: [] }

const isTable = ({ name, type }: File): boolean =>
  /\.(csv|tsv|txt)$/i.test(name) || type === 'text/csv' || type === 'text/tab-separated-values'
const isMedia = ({ name, type }: File): boolean =>
  /^(image|audio)\//.test(type) || /\.(png|jpe?g|webp|gif|mp3|ogg|wav)$/i.test(name)

/** Further files join those before; another table takes the place of the first. */
const joined = async (before: Dropped, files: readonly File[]): Promise<Dropped> => {
  const pictures = new Map(before.pictures)
  const strange: string[] = []
  let { table } = before
  let fault: NoTable | undefined
  for (const file of files) {
    if (isTable(file)) {
      try {
        table = await readTable(file)
      } catch (error) {
        if (!(error instanceof NoTable)) throw error
        fault = error
      }
    } else if (isMedia(file)) pictures.set(fileKey(file.name), file)
    else strange.push(file.name)
  }
  return { table, pictures, fault, strange }
}

export const useDropped = () => {
  const [dropped, setDropped] = useState(NOTHING)
  const add = async (files: readonly File[]) => {
    const next = await joined(dropped, files)
    setDropped(next)
    return next
  }
  return { dropped, add, clear: () => setDropped(NOTHING) }
}
