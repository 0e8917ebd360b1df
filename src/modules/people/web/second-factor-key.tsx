/** What the telephone scans, the same as text, and the codes for the day the telephone is gone. */
import Button from 'antd/es/button'
import { ScanCode } from '#web/scan-code'
import { usePeopleWords } from './people-words.ts'

type SecondFactorKeyProps = {
  readonly uri: string
  readonly backupCodes: readonly string[]
  readonly name: string
}

export function SecondFactorKey({ uri, backupCodes, name }: SecondFactorKeyProps) {
  const words = usePeopleWords()
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <div className="factor-key">
      <p>{words('factorScan')}</p>
      <div className="factor-scan">
        <ScanCode value={uri} label={words('factorQr')} />
        <dl>
          <dt>{words('factorSecret')}</dt>
          <dd>
            <code className="factor-secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </dd>
        </dl>
      </div>
      <div className="backup-codes">
        <h3 className="print-only">{words('factorPrintTitle', { name })}</h3>
        <h3 className="screen-only">{words('factorBackup')}</h3>
        <p>{words('factorBackupDetail')}</p>
        <ul>
          {backupCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Button onClick={() => window.print()}>{words('factorPrint')}</Button>
      </div>
    </div>
  )
}
