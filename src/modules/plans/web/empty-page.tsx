/** No plan was applied: what will stand here, and how it gets here. */
import { PlainPage } from '#web/plain-pages'
import { usePlanWords } from './plan-words.ts'

export function EmptyPage() {
  const words = usePlanWords()
  return (
    <PlainPage title={words('emptyTitle')} detail={words('emptyDetail')}>
      <code>bin/luoshi check DIR</code>
      <code>bin/luoshi apply DIR</code>
      <span>{words('emptyAfter')}</span>
      <button type="button" className="control" onClick={() => window.location.reload()}>
        {words('reload')}
      </button>
    </PlainPage>
  )
}
