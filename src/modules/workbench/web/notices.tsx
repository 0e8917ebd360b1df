/** Notices of the program: only what somebody must do or know. Opening one marks it as read. */
import { Link } from 'react-router'
import { type Notice, workbenchApi } from '#modules/workbench/schema'
import { useSend } from '#web/api'
import { itemPath } from './task-row.tsx'
import { useWorkbenchWords } from './workbench-words.ts'

type NoticesProps = { readonly zone: string; readonly notices: readonly Notice[]; readonly reload: () => void }

export function Notices({ zone, notices, reload }: NoticesProps) {
  const words = useWorkbenchWords()
  const reading = useSend(workbenchApi.readNotices)
  const unread = notices.filter(({ read }) => !read).map(({ number }) => number)
  const mark = async (numbers: readonly number[]): Promise<void> => {
    if (numbers.length > 0 && (await reading.send({ zone }, { numbers: [...numbers] })).ok) reload()
  }
  return (
    <aside aria-label={words('notices')}>
      <h2>
        {words('notices')} <b>{unread.length}</b>
        {unread.length === 0 ? null : (
          <button type="button" className="workbench-quiet" onClick={() => void mark([...new Set(unread)])}>
            {words('readAll')}
          </button>
        )}
      </h2>
      {notices.length === 0 ? <p className="workbench-none">{words('noticesNone')}</p> : null}
      <ul>
        {notices.map((notice) => (
          <li
            key={`${notice.number} ${notice.office ?? ''} ${notice.kind}`}
            className={notice.read ? '' : 'workbench-new'}
          >
            <NoticeText notice={notice} opened={() => void mark(notice.read ? [] : [notice.number])} />
            <small>
              {notice.madeOn} {notice.read ? '' : words('isNew')}
            </small>
          </li>
        ))}
      </ul>
    </aside>
  )
}

function NoticeText({ notice, opened }: { readonly notice: Notice; readonly opened: () => void }) {
  const words = useWorkbenchWords()
  const { kind, named, item, day } = notice
  const text = words(`notice.${kind}`, { named, item: item?.heading ?? '', day: day ?? '' })
  if (kind === 'delegated') return <span>{text}</span>
  return (
    <Link to={item === null ? '/ledger?mine' : itemPath(item)} onClick={opened}>
      {text}
    </Link>
  )
}
