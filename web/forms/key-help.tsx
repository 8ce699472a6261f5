/** The overview of keys, opened with `?`. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { CheckField } from '../parts/field.tsx'
import type { KeyAction } from './hotkeys.ts'

type Props = {
  open: boolean
  onClose: () => void
  actions: readonly KeyAction[]
  on: boolean
  onSwitch: (on: boolean) => void
}

const Key = ({ children }: { children: string }) => (
  <kbd className="inline-block min-w-8 rounded border border-edge bg-sunk px-2 py-0.5 text-center font-sans text-sm uppercase">
    {children}
  </kbd>
)

export const KeyHelp = ({ open, onClose, actions, on, onSwitch }: Props) => {
  const { t } = useLingui()
  const lines: [string, string][] = [
    ...actions.map(
      ({ key, label }) => [key, label === '' ? t`I can’t tell` : label] as [string, string],
    ),
    ['?', t`This overview`],
  ]
  return (
    <Dialog title={t`Keyboard`} open={open} onClose={onClose}>
      <dl className="mb-4 grid max-h-[50dvh] grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 overflow-auto">
        {lines.map(([key, label]) => (
          <div key={`${key} ${label}`} className="contents">
            <dt>
              <Key>{key}</Key>
            </dt>
            <dd className="min-w-0">{label}</dd>
          </div>
        ))}
        <dt className="flex gap-1">
          <Key>Ctrl</Key>
          <Key>Enter</Key>
        </dt>
        <dd>
          <Trans>Go on or hand in, also while writing</Trans>
        </dd>
      </dl>
      <CheckField checked={on} onChange={(event) => onSwitch(event.target.checked)}>
        <Trans>Single keys answer (never while you write)</Trans>
      </CheckField>
      <div className="mt-4 text-end">
        <Button look="primary" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
