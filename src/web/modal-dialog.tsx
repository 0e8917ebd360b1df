/** A dialog over the page: the browser keeps the focus inside, closes it on Esc and gives the focus back. */
import { type ReactNode, useEffect, useRef } from 'react'
import './dialogs.css'

type ModalDialogProps = {
  readonly label: string
  readonly className: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function ModalDialog({ label, className, onClose, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      {children}
    </dialog>
  )
}
