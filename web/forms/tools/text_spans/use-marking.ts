/** The state of somebody marking a text: what is marked, what is selected, which label is in hand. */
import { useMemo, useState } from 'react'
import { filled, optionsOf } from '../../../../src/forms/reading.ts'
import {
  type Marked,
  markedIn,
  type Relation,
  type Span,
} from '../../../../src/forms/spans/span.ts'
import { type ItemOf, useSurroundings } from '../../item-kind.ts'
import { useHistory } from '../parts/use-history.ts'
import {
  broughtMarks,
  marksAround,
  withChange,
  withMark,
  withoutMark,
  withoutRelation,
  withRelation,
} from './marks.ts'
import type { Stretch } from './pieces.ts'
import { exactly, type Selecting, stretchOf } from './selecting.ts'

type Item = ItemOf<'text_spans'>

/** The text a task brings; empty where it brings none. */
export const useText = (item: Item): string => {
  const { input } = useSurroundings()
  const text = Object.hasOwn(input, item.from) ? input[item.from] : ''
  return typeof text === 'string' ? text : ''
}

const useShown = (item: Item, value: unknown, text: string) => {
  const { input } = useSurroundings()
  const brought = item.prefill_from === undefined ? undefined : input[item.prefill_from]
  const suggested = useMemo(() => broughtMarks(text, brought), [text, brought])
  // Marks keep being the same objects while the answer does: whatever is drawn is drawn once.
  const given = useMemo(() => (value === undefined ? null : markedIn(value)), [value])
  const marked = useMemo((): Marked => given ?? { spans: suggested }, [given, suggested])
  return { marked, suggested, untouched: given === null }
}

/** The labels of marks and of links, in the reader's words. */
const useWords = (item: Item) => {
  const { input } = useSurroundings()
  const labels = useMemo(() => optionsOf(item, input), [item, input])
  const links = useMemo(
    () =>
      (item.relations ?? []).map((one) => ({ value: one.value, label: filled(one.label, input) })),
    [item, input],
  )
  return { labels, links }
}

/**
 * `alter` says false where the mark cannot be so; `settle` takes the marks as they were brought, or says that
 * there is nothing to mark.
 */
export type Marking = ReturnType<typeof useMarking>

export const useMarking = (item: Item, value: unknown, onChange: (value: unknown) => void) => {
  const text = useText(item)
  const words = useWords(item)
  const shown = useShown(item, value, text)
  const { marked, suggested } = shown
  const history = useHistory(value, onChange)
  const [selecting, select] = useState<Selecting | null>(null)
  const [chosen, choose] = useState<string>()
  const [last, setLast] = useState<string>()
  const selection = selecting === null ? null : stretchOf(selecting)
  const around = selection === null ? [] : marksAround(marked.spans, selection)
  const give = (next: Marked): void => {
    if (next === marked) return
    // Without marks the question is open again, unless marks were suggested: then none is an answer.
    const empty = next.spans.length === 0 && suggested.length === 0
    history.change(empty ? undefined : next)
  }
  const show = (id: string | undefined, { spans }: Marked): void => {
    const span = spans.find((one) => one.id === id)
    if (span !== undefined) select(exactly(span))
  }
  return {
    ...{ ...words, ...shown, text, history, selecting, selection, around, select, chosen, last },
    mark: (label: string, stretch: Stretch | null = selection): void => {
      setLast(label)
      if (stretch === null) return
      give(withMark(text, marked, stretch, { label, overlap: item.overlap }))
      if (stretch === selection) select(exactly(stretch))
    },
    remove: (id: string): void => {
      give(withoutMark(marked, id))
      if (chosen === id) choose(undefined)
    },
    /** Shows a mark: in the list, and in the text. */
    choose: (id: string | undefined) => {
      choose(id)
      show(id, marked)
    },
    alter: (id: string, change: Partial<Pick<Span, 'start' | 'end' | 'label'>>): boolean => {
      const next = withChange(text, marked, id, change)
      if (next === null) return false
      give(next)
      show(id, next)
      return true
    },
    link: (relation: Relation) => give(withRelation(marked, relation)),
    unlink: (at: number) => give(withoutRelation(marked, at)),
    settle: (spans: Span[] | undefined) => history.change(spans && { spans }),
  }
}
