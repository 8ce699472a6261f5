/** A drawing (src/plots) in the page: the same shapes that the command line writes as SVG files. */
import { createElement, type ReactNode } from 'react'
import type { Shape } from '../../src/plots/shape.ts'

/** `text-anchor` → `textAnchor`, as React names what SVG writes with a dash. */
const nameOf = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const drawn = ({ tag, attributes, children }: Shape, key: number): ReactNode =>
  createElement(
    tag,
    {
      key,
      ...Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [nameOf(name), value]),
      ),
    },
    ...children.map((one, index) => (typeof one === 'string' ? one : drawn(one, index))),
  )

/** Takes the width it gets, never more than its own. */
export const Plot = ({ of }: { of: Shape }) => (
  <div className="plot max-w-md text-ink [&>svg]:h-auto [&>svg]:w-full">{drawn(of, 0)}</div>
)
