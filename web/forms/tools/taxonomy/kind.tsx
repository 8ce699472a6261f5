import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useMemo, useRef, useState } from 'react'
import { ancestorsOf } from '../../../../src/forms/items/taxonomy/paths.ts'
import { optionsOf } from '../../../../src/forms/reading.ts'
import { Button } from '../../../parts/button.tsx'
import { controlClass } from '../../../parts/field.tsx'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { type Entry, entriesOf, shownEntries, wordsOf } from './tree.ts'
import { Tree } from './tree-view.tsx'

type Item = ItemOf<'taxonomy'>

const chosenIn = (value: unknown): string[] =>
  [value].flat().filter((one) => typeof one === 'string')

/** The answer after choosing an entry; choosing it again takes it back. */
const picked = (item: Item, value: unknown, path: string): unknown => {
  const chosen = chosenIn(value)
  const has = chosen.includes(path)
  if (!item.multiple) return has ? undefined : path
  return has ? chosen.filter((one) => one !== path) : [...chosen, path]
}

type ChosenProps = { entries: Entry[]; chosen: string[]; onRemove: (path: string) => void }

/** What is chosen, with all its steps, wherever the tree is scrolled to. */
const Chosen = ({ entries, chosen, onRemove }: ChosenProps) => {
  const { t } = useLingui()
  return (
    <ul className="grid gap-1.5">
      {chosen.map((path) => {
        const words = wordsOf(path, entries)
        return (
          <li
            key={path}
            className="flex min-h-11 items-center gap-2 rounded-control border border-accent bg-accent-soft ps-3.5 pe-1"
          >
            <span className="min-w-0 grow py-1 font-medium">{words}</span>
            <Button
              look="plain"
              className="px-3"
              aria-label={t`Take out: ${words}`}
              onClick={() => onRemove(path)}
            >
              <svg
                viewBox="0 0 24 24"
                className="size-5 fill-none stroke-current"
                aria-hidden="true"
              >
                <path d="m6 6 12 12M18 6 6 18" strokeWidth="2" strokeLinecap="round" />
              </svg>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

type SearchProps = {
  query: string
  treeId: string
  describedBy: string | undefined
  onQuery: (query: string) => void
  /** From here into the tree. */
  onDown: () => void
}

const SearchLine = ({ query, treeId, describedBy, onQuery, onDown }: SearchProps) => {
  const { t } = useLingui()
  return (
    <input
      type="search"
      autoComplete="off"
      className={controlClass}
      placeholder={t`Search`}
      aria-label={t`Search the list`}
      aria-controls={treeId}
      aria-describedby={describedBy}
      value={query}
      onChange={(event) => onQuery(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        onDown()
      }}
    />
  )
}

const Ask = ({ item, value, onChange, describedBy }: AskProps<Item>) => {
  const { input } = useSurroundings()
  const treeId = useId()
  const tree = useRef<HTMLDivElement>(null)
  const entries = useMemo(() => entriesOf(optionsOf(item, input), item.branches), [item, input])
  const chosen = chosenIn(value)
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState(() => new Set(chosen.flatMap(ancestorsOf)))
  const shown = shownEntries(entries, opened, query)
  const pick = (path: string) => onChange(picked(item, value, path))
  const open = (path: string, wanted: boolean) => {
    const next = new Set(opened)
    if (wanted) next.add(path)
    else next.delete(path)
    setOpened(next)
  }
  return (
    <div className="grid gap-2.5">
      {chosen.length > 0 && <Chosen entries={entries} chosen={chosen} onRemove={pick} />}
      <SearchLine
        {...{ query, treeId, describedBy }}
        onQuery={setQuery}
        onDown={() => tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
      />
      <p role="status" className="text-sm text-muted empty:hidden">
        {shown.length === 0 && <Trans>Nothing in the list is called so.</Trans>}
      </p>
      <Tree
        ref={tree}
        id={treeId}
        label={item.label}
        multiple={item.multiple}
        {...{ shown, chosen }}
        onPick={pick}
        onOpen={open}
      />
    </div>
  )
}

/** An entry of a tree: searched, or opened level by level with arrow keys. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  // Hundreds of entries are no digits; those with a key of their own have it.
  choices: (item, input) => optionsOf(item, input).filter(({ key }) => key !== undefined),
  pick: picked,
  Tell: ({ item, value, input }) => {
    const entries = entriesOf(optionsOf(item, input), item.branches)
    return chosenIn(value)
      .map((path) => wordsOf(path, entries))
      .join(', ')
  },
}
