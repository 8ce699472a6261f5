/** The buttons of a tool's bar: a sign, its words for those who hear it, its key for those who type. */
import { useLingui } from '@lingui/react/macro'
import { Button } from '../../../parts/button.tsx'
import { KeyHint } from '../../choice-row.tsx'
import type { History } from './use-history.ts'

type Props = {
  /** What it does, in words. */
  words: string
  /** The drawing, as the path of a 24 × 24 sign. */
  sign: string
  onClick: () => void
  disabled?: boolean
  /** For what is on or off. */
  pressed?: boolean
  hint?: string | undefined
}

export const ToolButton = ({ words, sign, onClick, disabled, pressed, hint }: Props) => (
  <Button
    className={`min-w-11 px-2.5 ${pressed ? 'border-accent! bg-accent-soft!' : ''}`}
    aria-label={words}
    title={words}
    aria-pressed={pressed}
    disabled={disabled}
    onClick={onClick}
  >
    <svg viewBox="0 0 24 24" className="size-5 fill-none stroke-current" aria-hidden="true">
      <path d={sign} strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
    <KeyHint of={hint} />
  </Button>
)

/** Undo and redo, always side by side. */
export const HistoryButtons = ({ history }: { history: Omit<History, 'change' | 'onKeyDown'> }) => {
  const { t } = useLingui()
  return (
    <div className="flex gap-2">
      <ToolButton
        words={t`Undo`}
        sign="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3"
        disabled={!history.canUndo}
        onClick={history.undo}
      />
      <ToolButton
        words={t`Redo`}
        sign="m15 14 5-5-5-5m5 5H10a6 6 0 0 0 0 12h3"
        disabled={!history.canRedo}
        onClick={history.redo}
      />
    </div>
  )
}
