/** Why a file was not taken in, finding by finding. */
import { sentenceOf } from '#messages'
import { Refusal } from '#modules/files/schema'
import type { Problem } from '#web/reply'
import { useLanguage } from '#web/words'
import { useFileWords } from './words.ts'

export type Refused = { readonly name: string; readonly problem: Problem }

export function UploadRefusal({ refused: { name, problem } }: { readonly refused: Refused }) {
  const words = useFileWords()
  const { language } = useLanguage()
  const parsed = Refusal.safeParse(problem.attachment)
  const findings = parsed.success ? parsed.data.findings : []
  return (
    <div className="upload-refusal" role="alert">
      <b>
        {words('refused')}：{name}
      </b>
      {findings.length === 0 ? <p>{problem.said?.detail ?? problem.code}</p> : null}
      {findings.map(({ code, params }) => {
        const { title, detail } = sentenceOf(code, params, language)
        return (
          <p key={code}>
            {title}。{detail}
          </p>
        )
      })}
    </div>
  )
}
