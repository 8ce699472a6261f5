/** Buttons and links that look like them. */
import type { ButtonHTMLAttributes, ReactNode } from 'react'

const LOOKS = {
  primary:
    'bg-accent text-on-accent border-transparent hover:bg-accent-strong disabled:bg-sunk disabled:text-muted disabled:border-line',
  quiet:
    'bg-surface text-ink border-edge hover:bg-sunk disabled:text-muted disabled:border-line disabled:bg-transparent',
  plain: 'bg-transparent text-accent border-transparent hover:bg-sunk disabled:text-muted',
  danger: 'bg-surface text-danger border-danger hover:bg-danger-soft disabled:text-muted',
} as const
export type ButtonLook = keyof typeof LOOKS

/** The classes of a button: at least 44 px high, so that a thumb finds it. */
export const buttonClass = (look: ButtonLook = 'quiet', more = ''): string =>
  `inline-flex min-h-11 items-center justify-center gap-2 rounded-control border px-4 py-2 text-center font-semibold no-underline ${LOOKS[look]} ${more}`

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: ButtonLook
  /** Waiting for the server: it stays focusable, and a second press does nothing. */
  busy?: boolean
  children: ReactNode
}

/** A button; `type="button"` unless said otherwise. */
export const Button = ({ look = 'quiet', busy = false, className, onClick, ...rest }: Props) => (
  <button
    type="button"
    {...rest}
    aria-disabled={busy || undefined}
    className={buttonClass(look, `${busy ? 'cursor-progress opacity-75' : ''} ${className ?? ''}`)}
    onClick={(event) => {
      if (busy) event.preventDefault()
      else onClick?.(event)
    }}
  />
)
