/** The shape of what was decided about an entry. Its word always stands with it. */
import type { Entry } from '#draft'
import { useDraftWords } from './words.ts'

const paths = {
  proposed: 'M8 2.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7z',
  confirmed: 'M3 8.4l3.4 3.4L13 4.6',
  corrected: 'M3 13l.8-3.2 6.9-6.9 2.4 2.4-6.9 6.9zM9.4 4.2l2.4 2.4',
  rejected: 'M4 4l8 8M12 4l-8 8',
} as const

export function StatusMark({ status }: { readonly status: Entry['status'] }) {
  const words = useDraftWords()
  return (
    <svg className={`status status-${status}`} viewBox="0 0 16 16" role="img" aria-label={words(`status.${status}`)}>
      <path d={paths[status]} />
    </svg>
  )
}
