/** What stands beside a sample: the answers as an agent gets them, and what was written for them. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { Button } from '../parts/button.tsx'
import { say } from '../parts/say.tsx'
import type { Written } from './sample.ts'
import type { useTrial } from './use-trial.ts'

type Props = { type: string; written: Written; trial: ReturnType<typeof useTrial> }

export const Beside = ({ type, written, trial }: Props) => {
  const items = written.form.pages.flatMap((page) => page.items)
  const shown = items.filter((item) => item.type === type)
  return (
    <div className="grid min-w-0 gap-5">
      <Json title={<Trans>What an agent gets</Trans>} name="answers" value={trial.answers} />
      <Json
        title={<Trans>The item as it is written</Trans>}
        name="item"
        value={shown.length === 1 ? shown[0] : shown}
      />
      {Object.keys(written.input).length > 0 && (
        <Json title={<Trans>What the task brings</Trans>} name="input" value={written.input} />
      )}
      <details className="rounded-card border border-line px-4 py-1">
        <summary className="min-h-11 py-2.5 font-semibold">
          <Trans>The whole form</Trans>
        </summary>
        <Json title={<Trans>The form</Trans>} name="form" value={written.form} />
      </details>
    </div>
  )
}

type JsonProps = { title: ReactNode; name: string; value: unknown }

/** JSON to read and to copy; long lines wrap, long texts scroll. */
const Json = ({ title, name, value }: JsonProps) => {
  const { t } = useLingui()
  const id = useId()
  const text = JSON.stringify(value, null, 2)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      say(t`Copied.`)
    } catch {
      say(t`Copying is not possible here: select the text.`)
    }
  }
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-1">
      <div className="flex items-center justify-between gap-3">
        <h2 id={id} className="text-base">
          {title}
        </h2>
        <Button look="plain" className="px-3" onClick={() => void copy()}>
          <Trans>Copy</Trans>
        </Button>
      </div>
      <pre
        data-json={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
        tabIndex={0}
        dir="ltr"
        translate="no"
        className="max-h-96 overflow-auto rounded-control bg-sunk p-3 font-mono text-sm whitespace-pre-wrap wrap-anywhere"
      >
        {text}
      </pre>
    </section>
  )
}
