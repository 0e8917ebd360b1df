/** Questions the text leaves open: why they matter, and the answer, marked where it is only assumed. */
import type { PlanView } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'

export function QuestionList({ view, ids }: { readonly view: PlanView; readonly ids: readonly string[] }) {
  const words = usePlanWords()
  const questions = ids.map((id) => view.questionById.get(id)).filter((question) => question !== undefined)
  if (questions.length === 0) return null
  return (
    <section>
      <h3>
        {words('questions')}
        <span>{questions.length}</span>
      </h3>
      <ol className="question-list">
        {questions.map((question) => (
          <li key={question.id}>
            <p lang="zh-CN">{question.question}</p>
            <p className="quiet" lang="zh-CN">
              {question.why}
            </p>
            <p className="question-answer">
              {question.answer === null ? (
                <span className="coverage-quiet">{words('unanswered')}</span>
              ) : (
                <>
                  {question.answer.assumed ? <span className="assumed">{words('assumed')}</span> : null}
                  <span lang="zh-CN">{question.answer.text}</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
