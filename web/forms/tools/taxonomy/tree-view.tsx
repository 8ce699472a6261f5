/** The tree as screen readers know it: one stop for Tab, arrow keys within (WAI-ARIA, tree view). */
import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { Shown } from './tree.ts'

type Props = {
  ref: RefObject<HTMLDivElement | null>
  id: string
  label: string
  multiple: boolean
  shown: Shown[]
  chosen: string[]
  onPick: (path: string) => void
  onOpen: (path: string, open: boolean) => void
}

export const Tree = ({ ref, id, label, multiple, shown, chosen, onPick, onOpen }: Props) => {
  const [at, setAt] = useState<string>()
  const current = shown.find(({ path }) => path === at) ?? shown[0]
  const go = (to: Shown | undefined) => {
    if (to === undefined) return
    setAt(to.path)
    ref.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(to.path)}"]`)?.focus()
  }
  const act = (entry: Shown) => {
    if (entry.open) onPick(entry.path)
    else onOpen(entry.path, !entry.expanded)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const step = stepOf(rtl ? (MIRRORED[event.key] ?? event.key) : event.key, shown, current)
    if (step === undefined) return
    event.preventDefault()
    if (step.does === 'act') act(current)
    else if (step.does === 'go') go(step.to)
    else onOpen(current.path, step.open)
  }
  return (
    <div
      ref={ref}
      id={id}
      role="tree"
      tabIndex={-1}
      aria-label={label}
      aria-multiselectable={multiple}
      onKeyDown={onKeyDown}
      className="max-h-[26rem] overflow-y-auto rounded-control border border-edge bg-surface p-1"
    >
      {shown.map((entry) => (
        <Row
          key={entry.path}
          entry={entry}
          chosen={chosen.includes(entry.path)}
          current={entry === current}
          onAct={() => {
            setAt(entry.path)
            act(entry)
          }}
          onOpen={() => onOpen(entry.path, !entry.expanded)}
        />
      ))}
    </div>
  )
}

type Step =
  | { does: 'act' }
  | { does: 'go'; to: Shown | undefined }
  | { does: 'turn'; open: boolean }

/** What a key does in the tree. */
const stepOf = (key: string, shown: Shown[], current: Shown): Step | undefined => {
  const index = shown.indexOf(current)
  switch (key) {
    case 'ArrowDown':
      return { does: 'go', to: shown[index + 1] }
    case 'ArrowUp':
      return { does: 'go', to: shown[index - 1] }
    case 'Home':
      return { does: 'go', to: shown[0] }
    case 'End':
      return { does: 'go', to: shown.at(-1) }
    case 'ArrowRight':
      if (current.branch && !current.expanded) return { does: 'turn', open: true }
      return { does: 'go', to: current.branch ? shown[index + 1] : undefined }
    case 'ArrowLeft':
      if (current.expanded) return { does: 'turn', open: false }
      return { does: 'go', to: shown.slice(0, index).findLast((one) => one.level < current.level) }
    case 'Enter':
    case ' ':
      return { does: 'act' }
    default:
      return undefined
  }
}

const MIRRORED: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }

type RowProps = {
  entry: Shown
  chosen: boolean
  current: boolean
  onAct: () => void
  onOpen: () => void
}

const Row = ({ entry, chosen, current, onAct, onOpen }: RowProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keys
  <div
    role="treeitem"
    data-path={entry.path}
    aria-level={entry.level}
    aria-posinset={entry.position}
    aria-setsize={entry.siblings}
    aria-expanded={entry.branch ? entry.expanded : undefined}
    aria-selected={entry.open ? chosen : undefined}
    tabIndex={current ? 0 : -1}
    onClick={onAct}
    style={{ paddingInlineStart: `${(entry.level - 1) * 1.25 + 0.25}rem` }}
    className="flex min-h-11 cursor-pointer items-center gap-1.5 rounded-control pe-2 hover:bg-sunk aria-selected:bg-accent-soft aria-selected:font-medium"
  >
    <span
      aria-hidden="true"
      className="grid size-9 shrink-0 place-items-center text-muted"
      onClick={(event) => {
        if (!entry.branch) return
        event.stopPropagation()
        onOpen()
      }}
    >
      {entry.branch && (
        <svg
          aria-hidden="true"
          viewBox="0 0 24 24"
          className={`size-5 fill-none stroke-current ${entry.expanded ? 'rotate-90' : 'rtl:rotate-180'}`}
        >
          <path d="m9 6 6 6-6 6" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      )}
    </span>
    <span className="min-w-0 grow py-1.5">
      {entry.label}
      {entry.help && <span className="block text-sm text-muted">{entry.help}</span>}
    </span>
    {chosen && (
      <svg
        viewBox="0 0 24 24"
        className="size-5 shrink-0 fill-none stroke-accent"
        aria-hidden="true"
      >
        <path d="m5 12 5 5 9-10" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    )}
  </div>
)
