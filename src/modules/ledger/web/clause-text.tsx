/** What the plan says: the clause as printed, and its promises with their targets; both lead into the document. */
import { Link } from 'react-router'
import { type DocumentClause, plansApi } from '#modules/plans/schema'
import { drawFullWidth, KindIcon, planPath, PrintedText, targetFigure, usePlanWords } from '#modules/plans/web'
import { useEndpoint } from '#web/api'
import { useLedgerWords } from './ledger-words.ts'

type ClauseTextProps = { readonly zone: string; readonly plan: string; readonly item: string }

export function ClauseText({ zone, plan, item }: ClauseTextProps) {
  const words = useLedgerWords()
  const reply = useEndpoint(plansApi.getDocument, { zone, plan })
  const clause = reply.state === 'ready' ? reply.value.clauses.find(({ id }) => id === item) : undefined
  if (clause === undefined) return null
  return (
    <>
      <section>
        <h2>{words('text')}</h2>
        <blockquote lang="zh-CN">
          {clause.paragraphs.map(({ text }, index) => (
            <p key={index}>
              <PrintedText text={text} />
            </p>
          ))}
        </blockquote>
      </section>
      <Promises clause={clause} path={planPath(zone, plan)} />
    </>
  )
}

function Promises({ clause, path }: { readonly clause: DocumentClause; readonly path: string }) {
  const words = useLedgerWords()
  const planWords = usePlanWords()
  const promises = clause.promises.filter(({ coverage }) => coverage !== 'principle')
  if (promises.length === 0) return null
  return (
    <section>
      <h2>{words('promises', { count: promises.length })}</h2>
      <ul className="ledger-promises">
        {promises.map(({ id, kind, name }) => (
          <li key={id}>
            <Link to={`${path}#${id}`}>
              <KindIcon kind={kind} />
              <span className="visually-hidden">{planWords(`kind.${kind}`)}</span>
              <span lang="zh-CN">{drawFullWidth(name)}</span>
              <b>
                {clause.targets
                  .filter(({ promise }) => promise === id)
                  .map((target) => `${targetFigure(target) ?? ''} ${target.unit}`.trim())
                  .join('、')}
              </b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
