/** A button that opens the device’s own way of choosing a file or taking a photo. */
import { type ChangeEvent, useRef } from 'react'
import { Button } from '../../../../parts/button.tsx'

type Props = {
  words: string
  accept: string
  multiple?: boolean
  /** Opens the camera where there is one. */
  camera?: boolean
  look?: 'primary' | undefined
  id?: string | undefined
  describedBy?: string | undefined
  onFiles: (files: File[]) => void
}

export const PickButton = ({ words, accept, multiple, camera, look, onFiles, ...rest }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    // So that the same file can be chosen again after it was removed.
    event.target.value = ''
    if (files.length > 0) onFiles(files)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        multiple={multiple}
        {...(camera && { capture: 'environment' as const })}
        onChange={change}
      />
      <Button
        {...(look && { look })}
        id={rest.id}
        aria-describedby={rest.describedBy}
        onClick={() => input.current?.click()}
      >
        {words}
      </Button>
    </>
  )
}
