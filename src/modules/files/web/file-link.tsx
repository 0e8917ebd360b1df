/** A file by its name: pictures and words are shown in place, everything can be downloaded. */
import FileOutlined from '@ant-design/icons/es/icons/FileOutlined'
import { useRef, useState } from 'react'
import { addressOf } from '#base/endpoint'
import { type FileSummary, filesApi } from '#modules/files/schema'
import { useEndpoint } from '#web/api'
import { useFileWords } from './words.ts'
import './files.css'

type FileLinkProps = {
  readonly zone: string
  readonly file: Pick<FileSummary, 'id' | 'name' | 'mediaType' | 'sizeBytes'>
}

const kilobyte = 1024

export function FileLink({ zone, file }: FileLinkProps) {
  const words = useFileWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const show = (): void => {
    setOpen(true)
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" className="file-link" onClick={show}>
        <FileOutlined aria-hidden /> {file.name}
        <small>{words('size', { kilobytes: Math.max(1, Math.round(file.sizeBytes / kilobyte)) })}</small>
      </button>
      <dialog ref={dialog} className="file-preview" aria-label={file.name} onClose={() => setOpen(false)}>
        <header>
          <b>{file.name}</b>
          <a
            className="control"
            href={addressOf(filesApi.getFileContent, { zone, file: file.id })}
            download={file.name}
          >
            {words('download')}
          </a>
          <button type="button" className="control" onClick={() => dialog.current?.close()}>
            {words('close')}
          </button>
        </header>
        {open ? <Preview zone={zone} file={file} /> : null}
      </dialog>
    </>
  )
}

function Preview({ zone, file }: FileLinkProps) {
  const words = useFileWords()
  const isPicture = file.mediaType.startsWith('image/')
  const reply = useEndpoint(filesApi.getFile, isPicture ? null : { zone, file: file.id })
  if (isPicture) return <img src={addressOf(filesApi.getFileContent, { zone, file: file.id })} alt={file.name} />
  const text = reply.state === 'ready' ? reply.value.words : ''
  return text === null ? <p>{words('noWords')}</p> : <pre>{text}</pre>
}
