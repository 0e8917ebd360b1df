/** The keys of the page. */
import { Icon } from './glyphs.tsx'
import { ModalDialog } from './modal-dialog.tsx'
import { usePlanWords } from './plan-words.ts'

const keys = [
  [['/'], 'key.find'],
  [['J', 'K'], 'key.next'],
  [['Enter'], 'key.open'],
  [['↑', '↓', '←', '→'], 'key.arrows'],
  [['Esc'], 'key.close'],
  [['?'], 'key.help'],
] as const

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const words = usePlanWords()
  return (
    <ModalDialog label={words('keyboard')} className="help-dialog" onClose={onClose}>
      <header>
        <h2>{words('keyboard')}</h2>
        <button type="button" className="square" onClick={onClose} aria-label={words('close')}>
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {keys.map(([marks, word]) => (
          <div key={word}>
            <dt>
              {marks.map((mark) => (
                <kbd key={mark}>{mark}</kbd>
              ))}
            </dt>
            <dd>{words(word)}</dd>
          </div>
        ))}
      </dl>
    </ModalDialog>
  )
}
