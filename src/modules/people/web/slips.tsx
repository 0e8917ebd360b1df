/** Activation slips on A4, one for each person, with lines to cut along. They are shown once: the codes are kept nowhere. */
import Button from 'antd/es/button'
import type { ActivationSlip } from '#modules/people/schema'
import { ListPage } from '#web/list-page'
import { useDirectoryWords } from './directory-words.ts'
import './slips.css'

export type SlipOfOffice = ActivationSlip & { readonly office: string }

type SlipsProps = {
  readonly slips: readonly SlipOfOffice[]
  readonly close: () => void
}

export function Slips({ slips, close }: SlipsProps) {
  const words = useDirectoryWords()
  const address = `${window.location.origin}/activate`
  return (
    <ListPage
      title={words('slipsTitle', { count: slips.length })}
      below={<p className="quiet-text no-print">{words('slipsDetail')}</p>}
      actions={
        <>
          <Button type="primary" onClick={() => window.print()}>
            {words('printSlips')}
          </Button>
          <Button onClick={close}>{words('slipsDone')}</Button>
        </>
      }
    >
      <ol className="slips">
        {slips.map(({ person, name, username, code, expiresOn, office }) => (
          <li key={person} className="slip">
            <h2>
              {words('slipTitle')}
              <span lang="zh-CN">{office}</span>
            </h2>
            <dl>
              <div>
                <dt>{words('name')}</dt>
                <dd lang="zh-CN">{name}</dd>
              </div>
              <div>
                <dt>{words('username')}</dt>
                <dd className="slip-code">{username}</dd>
              </div>
              <div>
                <dt>{words('code')}</dt>
                <dd className="slip-code">{code}</dd>
              </div>
              <div>
                <dt>{words('expires')}</dt>
                <dd>{expiresOn}</dd>
              </div>
              <div>
                <dt>{words('address')}</dt>
                <dd className="slip-address">{address}</dd>
              </div>
            </dl>
            <p>{words('slipSteps')}</p>
          </li>
        ))}
      </ol>
    </ListPage>
  )
}
