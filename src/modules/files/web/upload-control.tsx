/** Sends files for an office: by choice, by dropping, from the camera. What is refused stands below with its reasons. */
import PaperClipOutlined from '@ant-design/icons/es/icons/PaperClipOutlined'
import { type DragEvent, useId, useState } from 'react'
import { type FileSummary, filesApi, type Retention } from '#modules/files/schema'
import { useSend } from '#web/api'
import { FileLink } from './file-link.tsx'
import { UploadRefusal, type Refused } from './upload-refusal.tsx'
import { useFileWords } from './words.ts'
import './files.css'

type UploadControlProps = {
  readonly zone: string
  readonly office: string
  readonly files: readonly FileSummary[]
  readonly onChange: (files: readonly FileSummary[]) => void
  readonly retention?: Retention
}

export function UploadControl({ zone, office, files, onChange, retention = 'ten_years' }: UploadControlProps) {
  const words = useFileWords()
  const upload = useSend(filesApi.uploadFile)
  const [waiting, setWaiting] = useState<string | null>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const input = useId()

  async function sendAll(chosen: readonly File[]): Promise<void> {
    setRefused([])
    const kept: FileSummary[] = []
    for (const file of chosen) {
      setWaiting(file.name)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const sent = await upload.send({ zone, office, name: file.name, retention }, bytes)
      if (sent.ok) kept.push(sent.value)
      else setRefused((before) => [...before, { name: file.name, problem: sent.problem }])
    }
    setWaiting(null)
    onChange([...files, ...kept])
  }

  const drop = (event: DragEvent): void => {
    event.preventDefault()
    void sendAll([...event.dataTransfer.files])
  }

  return (
    <div className="upload" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <ul className="upload-files">
        {files.map((file) => (
          <li key={file.id}>
            <FileLink zone={zone} file={file} />
            <button
              type="button"
              className="upload-remove"
              aria-label={words('removeNamed', { name: file.name })}
              onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
            >
              {words('remove')}
            </button>
          </li>
        ))}
      </ul>
      <label className="upload-choose" htmlFor={input}>
        <PaperClipOutlined aria-hidden /> <b>{words('choose')}</b>
        <span>{words('drop')}</span>
        <em>{words('classified')}</em>
      </label>
      <input
        id={input}
        className="visually-hidden"
        type="file"
        multiple
        onChange={(event) => {
          void sendAll([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <p role="status">{waiting === null ? '' : words('uploading', { name: waiting })}</p>
      {refused.map((one) => (
        <UploadRefusal key={one.name} refused={one} />
      ))}
    </div>
  )
}
