/** One file to change, in an editor that knows code or in a plain text field. */
import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import { useLingui } from '@lingui/react/macro'
import { type RefObject, useEffect, useRef } from 'react'
import type { CodeLanguage } from '../../../../src/forms/item-parts/code-languages.ts'
import { controlClass } from '../../../parts/field.tsx'
import { syntaxOf } from '../parts/code-syntax.ts'
import type { History } from '../parts/use-history.ts'
import { useLocked } from '../parts/use-locked.ts'
import { type Editor, makeEditor } from './editor.ts'

export type FieldProps = {
  id: string
  path: string
  original: string
  text: string
  readOnly: boolean
  language: CodeLanguage
  describedBy: string | undefined
  onText: (text: string) => void
}

type Props = FieldProps & { editor: RefObject<Editor | null> }

export const CodeField = (props: Props) => {
  const { editor, path, original, text, readOnly, language, describedBy } = props
  const { t } = useLingui()
  const place = useRef<HTMLDivElement>(null)
  const locked = useLocked(place)
  const latest = useRef(props)
  latest.current = props
  const label = t`Code: ${path}`
  const takeBack = t`Undo this change`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made anew for another file, and keeps its own text
  useEffect(() => {
    if (place.current === null) return
    const made = makeEditor({
      ...{ parent: place.current, original, text, readOnly, label, describedBy, takeBack },
      onText: (now) => latest.current.onText(now),
    })
    editor.current = made
    let wanted = true
    void syntaxOf(language).then((support) => {
      if (wanted) made.setSyntax(support)
    })
    return () => {
      wanted = false
      made.view.destroy()
      editor.current = null
    }
  }, [path, original])
  useEffect(() => editor.current?.setReadOnly(readOnly || locked), [editor, readOnly, locked])
  // An answer that was cleared, or brought back from a draft, is what the editor shows.
  useEffect(() => {
    const view = editor.current?.view
    if (view === undefined || view.state.doc.toString() === text) return
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
  }, [editor, text])
  return (
    <div
      ref={place}
      dir="ltr"
      className="min-w-0 overflow-hidden rounded-control border border-edge"
    />
  )
}

/** For assistive technology, keyboards and phones that get on better with a field like any other. */
export const PlainField = ({ id, path, text, readOnly, describedBy, onText }: FieldProps) => {
  const { t } = useLingui()
  return (
    <textarea
      id={id}
      dir="ltr"
      rows={16}
      spellCheck={false}
      autoCapitalize="off"
      readOnly={readOnly}
      aria-label={t`Code: ${path}`}
      aria-describedby={describedBy}
      className={`${controlClass} font-mono text-sm`}
      value={text}
      onChange={(event) => onText(event.target.value)}
    />
  )
}

/** Undo and redo of the editor, for the buttons that every tool has. */
export const historyOf = (editor: Editor | null): Omit<History, 'change' | 'onKeyDown'> => {
  const state = editor?.view.state
  return {
    undo: () => editor && undo(editor.view),
    redo: () => editor && redo(editor.view),
    canUndo: state !== undefined && undoDepth(state) > 0,
    canRedo: state !== undefined && redoDepth(state) > 0,
  }
}
