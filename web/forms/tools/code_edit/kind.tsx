/** Code that a task brings, changed by hand; every change stands beside what was there. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { type Changes, changesOf, textIn } from '../../../../src/forms/item-parts/code-changes.ts'
import { languageOf } from '../../../../src/forms/item-parts/code-languages.ts'
import { filesOf } from '../../../../src/forms/item-parts/files-of.ts'
import { filled } from '../../../../src/forms/reading.ts'
import { Button } from '../../../parts/button.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { FilePicker } from '../parts/file-picker.tsx'
import { HistoryButtons } from '../parts/tool-button.tsx'
import { CodeField, historyOf, PlainField } from './code-field.tsx'
import { DiffView } from './diff-view.tsx'
import type { Editor } from './editor.ts'

type Item = ItemOf<'code_edit'>

const Ask = ({ item, value, onChange, id, describedBy }: AskProps<Item>) => {
  const { t } = useLingui()
  const { input } = useSurroundings()
  const files = filesOf(item.from, input)
  const [wanted, setWanted] = useState('')
  const [plain, setPlain] = useState(false)
  const editor = useRef<Editor>(null)
  const file = files.find(({ path }) => path === wanted) ?? files[0]
  if (file === undefined) return null
  const write = (path: string, text: string) =>
    onChange(changesOf(files, (one) => (one === path ? text : textIn(value, one))))
  const noteOf = (path: string) => {
    if (textIn(value, path) !== undefined) return t`changed`
    return files.find((one) => one.path === path)?.read_only ? t`to read only` : undefined
  }
  const text = textIn(value, file.path) ?? file.text
  const field = {
    ...{ id, describedBy, path: file.path, original: file.text, text },
    readOnly: file.read_only === true,
    language: languageOf(file.path, item.language),
    onText: (now: string) => write(file.path, now),
  }
  return (
    <div className="grid min-w-0 gap-3">
      <FilePicker
        paths={files.map(({ path }) => path)}
        chosen={file.path}
        onChoose={setWanted}
        noteOf={noteOf}
      />
      {plain ? <PlainField {...field} /> : <CodeField key={file.path} {...field} editor={editor} />}
      <div className="flex flex-wrap gap-2">
        {!plain && <HistoryButtons history={historyOf(editor.current)} />}
        <Button disabled={text === file.text} onClick={() => write(file.path, file.text)}>
          <Trans>Back to the original</Trans>
        </Button>
        <Button aria-pressed={plain} onClick={() => setPlain(!plain)}>
          {plain ? <Trans>Editor for code</Trans> : <Trans>Plain text field</Trans>}
        </Button>
      </div>
      {item.tests !== undefined && <Tests command={filled(item.tests, input)} />}
      <DiffView changes={value as Changes | undefined} />
    </div>
  )
}

const Tests = ({ command }: { command: string }) => (
  <p className="text-sm text-muted">
    <Trans>
      Run on it afterwards: <code>{command}</code>
    </Trans>
  </p>
)

/** Files changed, with their unified diff. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  Tell: ({ value }) => <DiffView changes={value as Changes | undefined} open />,
}
