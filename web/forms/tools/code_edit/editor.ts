/** The editor of one file: changes against what it was stand in place, each with a button that takes it back. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import {
  bracketMatching,
  indentOnInput,
  type LanguageSupport,
  syntaxHighlighting,
} from '@codemirror/language'
import { unifiedMergeView } from '@codemirror/merge'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { codeColours } from '../parts/code-colours.ts'

/** Milliseconds after which a comparison becomes a coarse one, so that typing stays quick. */
const PATIENCE = 200

const LOOKS = EditorView.theme({
  '&': { fontSize: '0.875rem', maxHeight: '70dvh', background: 'var(--color-surface)' },
  '&.cm-focused': { outline: '3px solid var(--color-accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--color-ink)', minHeight: '8rem' },
  '.cm-cursor': { borderLeftColor: 'var(--color-ink)' },
  '.cm-gutters': {
    background: 'var(--color-sunk)',
    color: 'var(--color-muted)',
    borderRight: '1px solid var(--color-line)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'color-mix(in srgb, var(--color-accent) 28%, transparent)' },
  '.cm-changedLine, .cm-insertedLine': { background: 'var(--color-accent-soft) !important' },
  '.cm-changedText': {
    background: 'color-mix(in srgb, var(--color-accent) 12%, transparent) !important',
  },
  '.cm-deletedChunk': { background: 'var(--color-danger-soft) !important', paddingLeft: '6px' },
  '.cm-deletedText, .cm-deletedLine del': {
    background: 'color-mix(in srgb, var(--color-danger) 12%, transparent) !important',
  },
  // On a line of their own: on a phone they would lie over the code.
  '.cm-chunkButtons': { position: 'static !important', textAlign: 'end', padding: '4px 8px' },
  '.cm-chunkButtons button': {
    minHeight: '44px',
    padding: '0 12px',
    borderRadius: '8px',
    border: '1px solid var(--color-edge)',
    background: 'var(--color-surface)',
    color: 'var(--color-ink)',
    font: 'inherit',
  },
})

type Wanted = {
  parent: HTMLElement
  original: string
  text: string
  readOnly: boolean
  /** The name of the editor, for those who hear it. */
  label: string
  describedBy: string | undefined
  /** What the button says that takes one change back. */
  takeBack: string
  onText: (text: string) => void
}

export type Editor = {
  view: EditorView
  setReadOnly(readOnly: boolean): void
  setSyntax(support: LanguageSupport | undefined): void
}

const frozen = (readOnly: boolean): Extension => [
  EditorState.readOnly.of(readOnly),
  EditorView.editable.of(!readOnly),
]

const changesAgainst = ({ original, takeBack }: Wanted): Extension =>
  unifiedMergeView({
    original,
    gutter: true,
    diffConfig: { timeout: PATIENCE },
    // What it was stays what it was: a change is kept by doing nothing.
    mergeControls: (type, action) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = takeBack
      button.hidden = type === 'accept'
      if (type === 'reject') button.addEventListener('click', action)
      return button
    },
  })

/** The tab key goes on to what comes next, as everywhere; Ctrl and ] indents. */
export const makeEditor = (wanted: Wanted): Editor => {
  const [freezing, syntax] = [new Compartment(), new Compartment()]
  const view = new EditorView({
    parent: wanted.parent,
    doc: wanted.text,
    extensions: [
      lineNumbers(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      syntaxHighlighting(codeColours),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': wanted.label,
        autocapitalize: 'off',
        spellcheck: 'false',
        ...(wanted.describedBy !== undefined && { 'aria-describedby': wanted.describedBy }),
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) wanted.onText(update.state.doc.toString())
      }),
      changesAgainst(wanted),
      freezing.of(frozen(wanted.readOnly)),
      syntax.of([]),
      LOOKS,
    ],
  })
  return {
    view,
    setReadOnly: (readOnly) => view.dispatch({ effects: freezing.reconfigure(frozen(readOnly)) }),
    setSyntax: (support) => view.dispatch({ effects: syntax.reconfigure(support ?? []) }),
  }
}
