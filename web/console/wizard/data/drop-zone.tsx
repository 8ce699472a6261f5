/** Where files are dropped, or chosen with a button that a keyboard reaches. */
import { Trans } from '@lingui/react/macro'
import { type DragEvent, useId, useRef, useState } from 'react'
import { Button } from '../../../parts/button.tsx'

type Props = { accept: string; hint: string; onFiles: (files: File[]) => void }

export const DropZone = ({ accept, hint, onFiles }: Props) => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same
    <div
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`grid justify-items-center gap-3 rounded-card border-2 border-dashed px-4 py-8 text-center ${over ? 'border-accent bg-accent-soft' : 'border-edge bg-surface'}`}
    >
      <p className="font-medium">
        <Trans>Drop your files here</Trans>
      </p>
      <p id={`${id}-hint`} className="max-w-prose text-[0.9375rem] text-muted">
        {hint}
      </p>
      <Button onClick={() => input.current?.click()} aria-describedby={`${id}-hint`}>
        <Trans>Choose files</Trans>
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={accept}
        className="hidden"
        tabIndex={-1}
        aria-hidden="true"
        data-testid="files"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </div>
  )
}
