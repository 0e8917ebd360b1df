/** The cards of the role picker over any page: one changes the role from where one is. */
import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import { ModalDialog } from '#web/modal-dialog'
import { usePeopleWords } from './people-words.ts'
import { RoleCards } from './role-cards.tsx'

export function RoleDialog({ onClose }: { readonly onClose: () => void }) {
  const words = usePeopleWords()
  return (
    <ModalDialog label={words('pickTitle')} className="role-dialog" onClose={onClose}>
      <header>
        <h1>{words('pickTitle')}</h1>
        <button type="button" className="square" onClick={onClose} aria-label={words('close')}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      <RoleCards to="/" />
    </ModalDialog>
  )
}
