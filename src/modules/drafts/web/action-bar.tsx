/** The chosen entry at the foot of the window, with everything that can be done: each with its key. */
import type { Draft, Entry } from '#draft'
import { type Act, actsFor, keyOfAct } from './acts.ts'
import { type Names, wordsOfEntry } from './entry-words.ts'
import { useSentences } from './sentences.ts'
import { useDraftWords } from './words.ts'
import type { Finding } from './working-draft.ts'

type ActionBarProps = {
  readonly draft: Draft
  readonly names: Names
  readonly entry: Entry | undefined
  readonly at: number
  readonly of: number
  readonly canUndo: boolean
  readonly mayDecide: boolean
  readonly refused: readonly Finding[]
  readonly onAct: (act: Act) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onUndo: () => void
  readonly onConfirmAll: () => void
  readonly onBack: () => void
}

export function ActionBar(props: ActionBarProps) {
  const { draft, names, entry, at, of, canUndo, mayDecide, refused, onAct, onMove, onUndo, onConfirmAll, onBack } =
    props
  const words = useDraftWords()
  const sentence = useSentences()
  return (
    <section className="action-bar" aria-label={words('actions')}>
      {refused.map((finding) => (
        <p key={finding.code} className="action-refused" role="alert">
          <b>{sentence(finding).title}</b> {sentence(finding).detail}
        </p>
      ))}
      <div className="action-entry">
        {entry === undefined ? (
          <p className="quiet">{words('chooseFirst')}</p>
        ) : (
          <p>
            <span className="entry-kind">{words(`kind.${entry.kind}`)}</span>{' '}
            <b lang="zh-CN">{wordsOfEntry(words, names, entry).main}</b>
          </p>
        )}
        {entry === undefined || at < 0 ? null : <small>{words('clauseOne', { at: at + 1, of })}</small>}
      </div>
      <div className="action-buttons">
        {entry === undefined || !mayDecide
          ? null
          : actsFor(draft, entry).map((act, index) => (
              <Key
                key={act}
                label={words(`action.${act}`)}
                mark={keyOfAct[act]}
                primary={index === 0}
                onClick={() => onAct(act)}
              />
            ))}
        {entry === undefined || !mayDecide || entry.kind === 'refusal' ? null : (
          <Key label={words('action.confirmAll')} mark="A" onClick={onConfirmAll} />
        )}
        {canUndo && mayDecide ? <Key label={words('action.undo')} mark="Z" onClick={onUndo} /> : null}
        <span className="action-space" />
        {entry === undefined ? null : (
          <button type="button" className="control only-narrow" onClick={onBack}>
            {words('action.back')}
          </button>
        )}
        <Key label={words('action.previous')} mark="K" onClick={() => onMove(-1)} />
        <Key label={words('action.next')} mark="J" onClick={() => onMove(1)} />
      </div>
    </section>
  )
}

type KeyProps = {
  readonly label: string
  readonly mark: string
  readonly primary?: boolean
  readonly onClick: () => void
}

function Key({ label, mark, primary = false, onClick }: KeyProps) {
  return (
    <button type="button" className={primary ? 'control primary' : 'control'} onClick={onClick}>
      {label}
      <kbd aria-hidden="true">{mark}</kbd>
    </button>
  )
}
