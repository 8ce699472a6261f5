/** What every page is made of: its title, its sections, its waiting and its emptiness. */
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'

let firstPage = true

/** The page's one heading. After a change of page it takes the focus, so that readers hear it. */
export const PageTitle = ({ children, title }: { children: ReactNode; title: string }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Fairhand`
  }, [title])
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true })
    firstPage = false
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className="text-2xl tracking-tight sm:text-[1.75rem]">
      {children}
    </h1>
  )
}

/** A white sheet for things that belong together. */
export const Card = ({ children, className = '' }: { children: ReactNode; className?: string }) => (
  <div className={`rounded-card border border-line bg-surface p-4 sm:p-5 ${className}`}>
    {children}
  </div>
)

type SectionProps = { title: ReactNode; aside?: ReactNode; children: ReactNode; id: string }

/** A part of a page under its own heading. */
export const Section = ({ title, aside, children, id }: SectionProps) => (
  <section aria-labelledby={id} className="grid min-w-0 gap-3">
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      {aside}
    </div>
    {children}
  </section>
)

/** Grey bars while something loads; after a moment only, so that fast answers do not flicker. */
export const Loading = ({ rows = 3 }: { rows?: number }) => (
  <div role="status" className="grid gap-3 motion-safe:animate-pulse">
    <span className="sr-only">
      <Trans>Loading…</Trans>
    </span>
    {Array.from({ length: rows }, (_, row) => row).map((row) => (
      <div key={row} className="h-24 rounded-card bg-sunk" />
    ))}
  </div>
)

/** What to say when a list has nothing in it. */
export const Empty = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <div className="rounded-card border border-dashed border-edge px-5 py-8 text-center">
    <p className="font-semibold">{title}</p>
    {children && <div className="mx-auto mt-1 max-w-prose text-muted">{children}</div>}
  </div>
)

/** Name and value pairs, aligned. */
export const Facts = ({ facts }: { facts: [ReactNode, ReactNode][] }) => (
  <dl className="grid grid-cols-[fit-content(42%)_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-[0.9375rem]">
    {facts.map(([name, value], row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one list never move
      <div key={row} className="contents">
        <dt className="text-muted">{name}</dt>
        <dd className="min-w-0">{value}</dd>
      </div>
    ))}
  </dl>
)
