/** A native dialog: the browser keeps the focus inside, closes on Escape and gives the focus back. */
import { type ReactNode, useEffect, useId, useRef } from 'react'

type Props = {
  title: ReactNode
  open: boolean
  onClose: () => void
  children: ReactNode
  wide?: boolean
}

/** Modal while `open`. */
export const Dialog = ({ title, open, onClose, children, wide = false }: Props) => {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = element.current
    if (dialog === null) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={element}
      aria-labelledby={id}
      onClose={onClose}
      className={`rounded-card border border-line bg-surface p-5 text-ink shadow-xl backdrop:bg-[rgb(0_0_0/0.45)] sm:p-6 ${wide ? 'w-[calc(100vw-2rem)]' : 'w-[min(34rem,calc(100vw-2rem))]'}`}
    >
      {open && (
        <>
          <h2 id={id} className="mb-3 text-xl">
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  )
}
