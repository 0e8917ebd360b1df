/** Who looked at what is sensitive, the newest first. */
import { useState } from 'react'
import { auditApi } from '#modules/audit/schema'
import { useEndpoint } from '#web/api'
import { useAuditWords, useCodeWords, useInstants } from './audit-words.ts'
import { LogPager } from './log-pager.tsx'
import { useNames } from './naming.tsx'
import { Loaded, type ViewProps } from './view-state.tsx'

const pageRows = 50

export function ReadsView({ zone }: ViewProps) {
  const words = useAuditWords()
  const codes = useCodeWords()
  const instant = useInstants()
  const names = useNames()
  const [before, setBefore] = useState<string | undefined>(undefined)
  const reply = useEndpoint(auditApi.listReads, { zone, before, limit: pageRows })
  return (
    <>
      <p className="log-intro">{words('readsIntro')}</p>
      <Loaded reply={reply}>
        {({ reads, next }) =>
          reads.length === 0 ? (
            <p className="log-empty">{words('readsNone')}</p>
          ) : (
            <>
              <table className="log-table log-reads">
                <thead>
                  <tr>
                    <th scope="col">{words('time')}</th>
                    <th scope="col">{words('who')}</th>
                    <th scope="col">{words('what')}</th>
                    <th scope="col">{words('object')}</th>
                  </tr>
                </thead>
                <tbody>
                  {reads.map(({ id, readAt, actor, what, object }) => (
                    <tr key={id}>
                      <td className="log-time">{instant(readAt)}</td>
                      <td>{names.actor(actor)}</td>
                      <td>{codes('read', what) ?? what}</td>
                      <td>{names.object(object)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <LogPager
                toNewest={before === undefined ? null : () => setBefore(undefined)}
                toOlder={next === null ? null : () => setBefore(next)}
              />
            </>
          )
        }
      </Loaded>
    </>
  )
}
