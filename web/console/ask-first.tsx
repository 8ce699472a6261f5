/** A button whose act cannot be undone: it asks once before it acts. */

import type { UseMutationResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button, type ButtonLook } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ConfirmAgain, otherThanStale } from './confirm-again.tsx'
import { DialogEnd } from './dialog-end.tsx'

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
        <div className="mt-5">
          <DialogEnd
            error={otherThanStale(write.error)}
            busy={write.isPending}
            onCancel={() => setAsked(false)}
            onAct={() => write.mutate(input)}
            {...(props.actionLook && { look: props.actionLook })}
          >
            {props.action}
          </DialogEnd>
        </div>
      </Dialog>
      <ConfirmAgain of={write} />
    </>
  )
}
