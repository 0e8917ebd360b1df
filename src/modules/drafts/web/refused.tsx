/** Why a decision could not be done, finding by finding. */
import { useSentences } from './sentences.ts'
import { useDraftWords } from './words.ts'
import type { Finding } from './working-draft.ts'

export function Refused({ refused }: { readonly refused: readonly Finding[] }) {
  const words = useDraftWords()
  const sentence = useSentences()
  if (refused.length === 0) return null
  return (
    <div className="refused" role="alert">
      <b>{words('refusedTitle')}</b>
      {refused.map((finding) => (
        <p key={finding.code}>
          {sentence(finding).title}。{sentence(finding).detail}
        </p>
      ))}
    </div>
  )
}
