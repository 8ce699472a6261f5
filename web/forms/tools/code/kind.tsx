/** Code that a task brings, to read. */
import { useState } from 'react'
import { languageOf } from '../../../../src/forms/item-parts/code-languages.ts'
import { filesOf } from '../../../../src/forms/item-parts/files-of.ts'
import { type DisplayKind, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { CodeView } from '../parts/code-view.tsx'
import { FilePicker } from '../parts/file-picker.tsx'

type Item = ItemOf<'code'>

const Show = ({ item }: { item: Item }) => {
  const { input } = useSurroundings()
  const files = filesOf(item.from, input)
  const [wanted, setWanted] = useState('')
  const file = files.find(({ path }) => path === wanted) ?? files[0]
  if (file === undefined) return null
  return (
    <div className="grid min-w-0 gap-2">
      <FilePicker paths={files.map(({ path }) => path)} chosen={file.path} onChoose={setWanted} />
      <CodeView {...file} language={languageOf(file.path, item.language)} />
    </div>
  )
}

export const kind: DisplayKind<Item> = { Show }
