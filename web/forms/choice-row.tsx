/** One thing to choose: the whole row is the target, and it shows what the keyboard would do. */
import type { InputHTMLAttributes, ReactNode } from 'react'

/** A key as printed on a keyboard; only where there is likely to be one. */
export const KeyHint = ({ of }: { of: string | undefined }) =>
  of === undefined ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus
    <kbd
      aria-hidden="true"
      className="hidden min-w-6 shrink-0 rounded border border-edge px-1.5 text-center font-sans text-xs leading-5 text-muted uppercase [@media(hover:hover)]:inline-block"
    >
      {of}
    </kbd>
  )

type Props = InputHTMLAttributes<HTMLInputElement> & {
  label: ReactNode
  help?: string | undefined
  hint?: string | undefined
}

/** A radio button or a box to tick, at least 48 px high. */
export const ChoiceRow = ({ label, help, hint, ...input }: Props) => (
  <label className="flex min-h-12 items-center gap-3 rounded-control border border-edge bg-surface px-3.5 py-2.5 hover:bg-sunk has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
    <input {...input} className="size-5 shrink-0 accent-accent outline-none" />
    <span className="min-w-0 grow">
      {label}
      {help && <span className="block text-sm text-muted">{help}</span>}
    </span>
    <KeyHint of={hint} />
  </label>
)
