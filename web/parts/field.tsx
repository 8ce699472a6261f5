/** Form fields: label, hint, fault and control belong together for eyes and for screen readers. */
import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react'

export const controlClass =
  'w-full min-h-11 rounded-control border border-edge bg-surface px-3 py-2 text-ink aria-invalid:border-danger'

type FrameProps = {
  id: string
  label: ReactNode
  hint?: ReactNode
  fault?: ReactNode
  children: ReactNode
}

const Frame = ({ id, label, hint, fault, children }: FrameProps) => (
  <div className="grid min-w-0 grid-cols-1 gap-1.5">
    <label htmlFor={id} className="font-medium">
      {label}
    </label>
    {hint && (
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
    )}
    {children}
    {fault && (
      <p id={`${id}-fault`} className="text-sm font-medium text-danger">
        {fault}
      </p>
    )}
  </div>
)

const described = (id: string, hint: ReactNode, fault: ReactNode): string | undefined => {
  const ids = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

type Words = { label: ReactNode; hint?: ReactNode; fault?: ReactNode }

/** One line of text, an address, a password, an amount. */
export const TextField = ({
  label,
  hint,
  fault,
  className,
  ...rest
}: Words & InputHTMLAttributes<HTMLInputElement>) => {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} fault={fault}>
      <input
        {...rest}
        id={id}
        className={`${controlClass} ${className ?? ''}`}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described(id, hint, fault)}
      />
    </Frame>
  )
}

/** Several lines of text. */
export const LinesField = ({
  label,
  hint,
  fault,
  value,
  onText,
  rows = 4,
  required,
}: Words & {
  value: string
  onText: (text: string) => void
  rows?: number
  required?: boolean
}) => {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} fault={fault}>
      <textarea
        id={id}
        rows={rows}
        value={value}
        required={required}
        onChange={(event) => onText(event.target.value)}
        className={controlClass}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described(id, hint, fault)}
      />
    </Frame>
  )
}

/** A choice from a native list. */
export const SelectField = ({
  label,
  hint,
  fault,
  children,
  ...rest
}: Words & SelectHTMLAttributes<HTMLSelectElement>) => {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} fault={fault}>
      <select
        {...rest}
        id={id}
        className={controlClass}
        aria-describedby={described(id, hint, fault)}
      >
        {children}
      </select>
    </Frame>
  )
}

/** A box to tick, its words beside it; the whole line is the target. */
export const CheckField = ({
  children,
  ...rest
}: { children: ReactNode } & InputHTMLAttributes<HTMLInputElement>) => (
  <label className="flex min-h-11 items-center gap-3 py-1">
    <input {...rest} type="checkbox" className="size-5 shrink-0 accent-accent" />
    <span>{children}</span>
  </label>
)
