/** What was reported, month by month, with every revision; and who has not reported for the month that is asked for. */
import type { ItemRecord, Note, NoteRevision } from '#modules/ledger/schema'
import { FileLink } from '#modules/files/web'
import { namesOf } from './labels.ts'
import { useLedgerWords } from './ledger-words.ts'

type NotesProps = { readonly zone: string; readonly record: ItemRecord }

export function Notes({ zone, record }: NotesProps) {
  const words = useLedgerWords()
  const nameOf = namesOf(record)
  const waiting = record.item.units.filter(({ reporting }) => reporting === 'open' || reporting === 'missing')
  const months = [...Map.groupBy(record.notes, ({ month }) => month)]
  return (
    <section>
      <h2>{words('notes')}</h2>
      {waiting.length === 0 ? null : (
        <p className="ledger-waiting">
          {words('waitingUnits', { month: record.month })}：
          <span lang="zh-CN">{waiting.map(({ office }) => nameOf(office)).join('、')}</span>
        </p>
      )}
      {months.length === 0 ? (
        <p className="ledger-mute">
          {words('notesNone')} {words('notesNoneDetail', { day: record.closesOn })}
        </p>
      ) : null}
      {months.map(([month, notes]) => (
        <div key={month} className="ledger-month">
          <h3>{month}</h3>
          {notes.map((note) => (
            <NoteBlock key={note.office} zone={zone} note={note} name={nameOf(note.office)} />
          ))}
        </div>
      ))}
    </section>
  )
}

type NoteBlockProps = { readonly zone: string; readonly note: Note; readonly name: string }

function NoteBlock({ zone, note, name }: NoteBlockProps) {
  const words = useLedgerWords()
  const [last, ...earlier] = note.revisions
  if (last === undefined) return null
  const first = note.revisions.at(-1) ?? last
  return (
    <article>
      <header>
        <b lang="zh-CN">{name}</b>
        <small>
          {last.savedOn} <span lang="zh-CN">{last.savedBy}</span>
        </small>
        {first.late ? <small className="ledger-late">{words('late')}</small> : null}
        {!first.late && last.late ? <small className="ledger-late">{words('lateRevision')}</small> : null}
      </header>
      <NoteBody zone={zone} revision={last} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{words('revisions', { count: earlier.length })}</summary>
          {earlier.map((revision) => (
            <div key={revision.revision} className="ledger-earlier">
              <small>
                {words('revision', { revision: revision.revision })} · {revision.savedOn}{' '}
                <span lang="zh-CN">{revision.savedBy}</span>
              </small>
              <NoteBody zone={zone} revision={revision} />
            </div>
          ))}
        </details>
      )}
    </article>
  )
}

function NoteBody({ zone, revision }: { readonly zone: string; readonly revision: NoteRevision }) {
  const words = useLedgerWords()
  const rows = [
    { label: words('problemsLabel'), text: revision.problems },
    { label: words('nextStepsLabel'), text: revision.nextSteps },
  ].filter(({ text }) => text !== '')
  return (
    <>
      <p lang="zh-CN">{revision.progress}</p>
      {rows.map(({ label, text }) => (
        <p key={label}>
          <span className="ledger-mute">{label}</span> <span lang="zh-CN">{text}</span>
        </p>
      ))}
      {revision.evidence.length === 0 ? null : (
        <ul className="ledger-evidence">
          {revision.evidence.map((file) => (
            <li key={file.id}>
              <FileLink zone={zone} file={file} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
