/** Where a list comes in: pasted from Excel or WPS, or chosen as a file. Both become the same cells, and nothing is kept. */
import Button from 'antd/es/button'
import { useRef, useState } from 'react'
import { officesApi } from '#modules/offices/schema'
import { useSend } from './api.tsx'
import { errorOf } from './form.tsx'
import { useFrameWords } from './frame-words.tsx'
import { cellsOfPasted, type ListCell, type ListColumn } from './list-table.tsx'
import './list-input.css'

export type ListCells = readonly (readonly ListCell[])[]

type ListInputProps = {
  readonly zone: string
  readonly columns: readonly ListColumn<string>[]
  readonly onCells: (cells: ListCells) => void
}

export function ListInput({ zone, columns, onCells }: ListInputProps) {
  const words = useFrameWords()
  const [text, setText] = useState('')
  const [file, setFile] = useState<string | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const sending = useSend(officesApi.readSheet)
  const read = async (chosen: File): Promise<void> => {
    setText('')
    setFile(chosen.name)
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    const sent = await sending.send({ zone, name: chosen.name }, bytes)
    onCells(sent.ok ? sent.value.rows : [])
  }
  const header = columns.map(({ names }) => names[0]).join('\t')
  return (
    <div className="list-input">
      <p className="list-columns" id="list-columns">
        {words('listColumns')}
        {columns.map(({ key, names, needed }) => (
          <span key={key} lang="zh-CN">
            {names[0]}
            {needed ? <i>{words('listNeeded')}</i> : null}
          </span>
        ))}
        <CopyButton text={header} label={words('listCopyHeader')} done={words('copied')} />
      </p>
      <label htmlFor="list-text">{words('listPaste')}</label>
      <textarea
        id="list-text"
        rows={6}
        spellCheck={false}
        aria-describedby="list-columns"
        placeholder={header}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setFile(null)
          sending.clear()
          onCells(cellsOfPasted(event.target.value))
        }}
      />
      <div className="list-file">
        <input
          ref={chooser}
          className="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-label={words('listFile')}
          accept=".xlsx,.xls,.csv"
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            event.target.value = ''
            if (chosen !== undefined) void read(chosen)
          }}
        />
        <Button loading={sending.busy} onClick={() => chooser.current?.click()}>
          {words('listFile')}
        </Button>
        <span className="quiet-text">{file ?? words('listFileHint')}</span>
      </div>
      {sending.problem === null ? null : (
        <p className="field-error" role="alert">
          {errorOf(sending.problem, words('failedTitle')).text}
        </p>
      )}
    </div>
  )
}

type CopyButtonProps = { readonly text: string; readonly label: string; readonly done: string }

/** Copies a text, and says so. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false)
  return (
    <button
      type="button"
      className="text-link"
      onClick={() => void copy(text).then(() => setCopied(true))}
      onBlur={() => setCopied(false)}
    >
      <span aria-live="polite">{isCopied ? done : label}</span>
    </button>
  )
}

/** Without https there is no clipboard to write to: then by way of a selection. */
async function copy(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
