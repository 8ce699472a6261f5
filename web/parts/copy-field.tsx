/** A text to copy. On plain LAN addresses browsers offer no clipboard; then it is selected instead. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId, useRef } from 'react'
import { Button } from './button.tsx'
import { controlClass } from './field.tsx'
import { say } from './say.tsx'

export const CopyField = ({ label, text }: { label: ReactNode; text: string }) => {
  const { t } = useLingui()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const copy = async () => {
    field.current?.focus()
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      say(t`Copied.`)
    } catch {
      say(t`Selected: copy it with your keyboard or your finger.`)
    }
  }
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex items-start gap-2">
        <textarea
          id={id}
          ref={field}
          readOnly
          rows={2}
          value={text}
          className={`${controlClass} field-sizing-content font-mono text-sm wrap-anywhere`}
        />
        <Button className="shrink-0" onClick={() => void copy()}>
          <Trans>Copy</Trans>
        </Button>
      </div>
    </div>
  )
}
