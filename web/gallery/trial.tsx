/** Answering a sample as in a task. Handing in would be the next step; here the answers are checked and shown. */
import { Trans } from '@lingui/react/macro'
import { useEffect, useId, useMemo, useState } from 'react'
import { fillMarkdown } from '../../src/forms/fill.ts'
import type { Form } from '../../src/forms/form.ts'
import type { Input } from '../../src/forms/reading.ts'
import { FormPage } from '../forms/form-page.tsx'
import { SurroundingsContext } from '../forms/item-kind.ts'
import { KeyHelp } from '../forms/key-help.tsx'
import { Markdown } from '../forms/markdown.tsx'
import { focusItem, useHotkeys, useHotkeysOn } from '../forms/use-hotkeys.ts'
import { Button, buttonClass } from '../parts/button.tsx'
import { Notice, ProblemNotice } from '../parts/notice.tsx'
import { Beside } from './beside.tsx'
import type { Written } from './sample.ts'
import { useTrial } from './use-trial.ts'

type Props = { type: string; written: Written; form: Form }

export const Trial = (props: Props) => {
  const [round, setRound] = useState(0)
  return (
    <Round key={`${round} ${props.form.lang}`} {...props} onAgain={() => setRound(round + 1)} />
  )
}

const Round = ({ type, written, form, onAgain }: Props & { onAgain: () => void }) => {
  const { input } = written
  const trial = useTrial(type, form, written)
  return (
    <SurroundingsContext value={useMemo(() => ({ form, input }), [form, input])}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Answering form={form} input={input} trial={trial} onAgain={onAgain} />
        <Beside type={type} written={written} trial={trial} />
      </div>
    </SurroundingsContext>
  )
}

type AnsweringProps = {
  form: Form
  input: Input
  trial: ReturnType<typeof useTrial>
  onAgain: () => void
}

/** The form of the sample, with the keys a task has, and the check in place of handing in. */
const Answering = ({ form, input, trial, onAgain }: AnsweringProps) => {
  const id = useId()
  const { filling, forward } = trial
  const [help, setHelp] = useState(false)
  const [on, setOn] = useHotkeysOn()
  const [button] = useState(() => ({ focus: () => document.getElementById(`${id}-on`)?.focus() }))
  const keys = useHotkeys({
    filling,
    input,
    on,
    onForward: forward,
    onHelp: () => setHelp(true),
    onComplete: button.focus,
  })
  const { atFault } = filling
  useEffect(() => {
    if (atFault !== null) focusItem(atFault.item)
  }, [atFault])
  const startOver = () => {
    trial.drop()
    onAgain()
  }
  return (
    <section
      aria-labelledby={id}
      data-trial
      className="grid min-w-0 gap-6 rounded-card border border-line bg-surface p-4 sm:p-6"
    >
      <div lang={form.lang} className="grid gap-6">
        <h2 id={id} className="text-xl">
          {form.title}
        </h2>
        {form.instructions_md && <Markdown text={fillMarkdown(form.instructions_md, input)} />}
        <FormPage filling={filling} keys={keys} locked={false} />
      </div>
      <Outcome trial={trial} />
      <Ways id={`${id}-on`} trial={trial} onAgain={startOver} onKeys={() => setHelp(true)} />
      <KeyHelp open={help} onClose={() => setHelp(false)} actions={keys} on={on} onSwitch={setOn} />
    </section>
  )
}

type WaysProps = Pick<AnsweringProps, 'trial' | 'onAgain'> & { id: string; onKeys: () => void }

/** On, back to the start, and the overview of keys. */
const Ways = ({ id, trial, onAgain, onKeys }: WaysProps) => (
  <div className="flex flex-wrap gap-3">
    <button
      type="button"
      id={id}
      data-forward
      aria-disabled={trial.busy || undefined}
      onClick={trial.forward}
      className={buttonClass('primary', 'min-h-12 px-5')}
    >
      {trial.last ? <Trans>Check the answers</Trans> : <Trans>Next page</Trans>}
    </button>
    <Button className="min-h-12" onClick={onAgain}>
      <Trans>Start over</Trans>
    </Button>
    <button
      type="button"
      className={buttonClass('plain', 'px-2 font-medium [@media(hover:none)]:hidden')}
      onClick={onKeys}
    >
      <Trans>Keyboard</Trans>
    </button>
  </div>
)

/** What the instance said of the answers. */
const Outcome = ({ trial }: { trial: ReturnType<typeof useTrial> }) => {
  const { problems, passed, error } = trial
  return (
    <div
      aria-live="polite"
      data-outcome={passed ? 'good' : undefined}
      className={passed || problems.length > 0 || error !== null ? '' : 'sr-only'}
    >
      <ProblemNotice error={error} />
      {problems.length > 0 && (
        <Notice look="warn" title={<Trans>These answers would not be taken</Trans>}>
          <ul className="grid gap-1">
            {problems.map(({ pointer, message, hint }) => (
              <li key={`${pointer} ${message}`} lang="en">
                <code>{pointer}</code> {message}. {hint}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {passed && (
        <Notice look="good" title={<Trans>Complete: these answers would be taken</Trans>}>
          <Trans>In a task they would be handed in now. Here nothing was kept.</Trans>
        </Notice>
      )}
    </div>
  )
}
