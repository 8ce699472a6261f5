/** A button whose act cannot be undone: it asks once before it acts. */

import { Trans } from '@lingui/react/macro'
import type { UseMutationResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button, type ButtonLook } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { ConfirmAgain, otherThanStale } from './confirm-again.tsx'

type Props<O, I> = {
  button: ReactNode
  /** The button's name where its words alone do not say what it is about. */
  name?: string
  look?: ButtonLook
  className?: string
  title: ReactNode
  children: ReactNode
  action: ReactNode
  actionLook?: ButtonLook
  write: UseMutationResult<O, Error, I>
  input: I
}

export const AskFirst = <O, I>(props: Props<O, I>) => {
  const { button, name, look = 'quiet', className, write, input } = props
  const [asked, setAsked] = useState(false)
  const ask = () => {
    write.reset()
    setAsked(true)
  }
  return (
    <>
      <Button look={look} className={className} aria-label={name} onClick={ask}>
        {button}
      </Button>
      <Dialog title={props.title} open={asked && !write.isSuccess} onClose={() => setAsked(false)}>
        <p>{props.children}</p>
        <ProblemNotice error={otherThanStale(write.error)} />
        <div className="mt-5 flex justify-end gap-3">
          <Button onClick={() => setAsked(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            look={props.actionLook ?? 'primary'}
            busy={write.isPending}
            onClick={() => write.mutate(input)}
          >
            {props.action}
          </Button>
        </div>
      </Dialog>
      <ConfirmAgain of={write} />
    </>
  )
}
