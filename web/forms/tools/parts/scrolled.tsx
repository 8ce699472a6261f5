/** Something wide or long that scrolls by itself: named, and reached by the keyboard too. */
import type { ReactNode } from 'react'

type Props = { name: string; className?: string; children: ReactNode }

export const Scrolled = ({ name, className = '', children }: Props) => (
  <section
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrows
    tabIndex={0}
    aria-label={name}
    dir="ltr"
    className={`overflow-auto text-sm ${className}`}
  >
    {children}
  </section>
)
