/** The keys of this page and of every page, and the switch that puts them to rest. */
import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import { useFrameWords } from './frame-words.tsx'
import { type KeyHelp, useSingleKeys } from './keyboard.tsx'
import { ModalDialog } from './modal-dialog.tsx'

type HelpDialogProps = { readonly keys: readonly KeyHelp[]; readonly onClose: () => void }

export function HelpDialog({ keys, onClose }: HelpDialogProps) {
  const words = useFrameWords()
  const { on, choose } = useSingleKeys()
  return (
    <ModalDialog label={words('help')} className="help-dialog" onClose={onClose}>
      <header>
        <h2>{words('help')}</h2>
        <button type="button" className="square" onClick={onClose} aria-label={words('close')}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      <dl className={on ? '' : 'switched-off'}>
        {keys.map(({ marks, meaning }) => (
          <div key={meaning}>
            <dt>
              {marks.map((mark) => (
                <kbd key={mark}>{mark}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className="single-keys">
        <input type="checkbox" checked={on} onChange={(event) => choose(event.target.checked)} />
        <span>
          {words('singleKeys')}
          <small>{words('singleKeysHint')}</small>
        </span>
      </label>
    </ModalDialog>
  )
}
