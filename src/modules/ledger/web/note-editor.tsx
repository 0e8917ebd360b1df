/** The fields of a note, its draft, and what happens where a colleague was faster. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { FileSummary } from '#modules/files/schema'
import { UploadControl } from '#modules/files/web'
import { ledgerApi, Note, type NoteText } from '#modules/ledger/schema'
import { send, useSend } from '#web/api'
import type { Problem } from '#web/reply'
import { clockTime, type Field, dropDraft, emptyText, fields, findDraft, isSame, keepDraft } from './draft.ts'
import { useLedgerWords } from './ledger-words.ts'
import { TextField } from './text-field.tsx'

type NoteEditorProps = {
  readonly params: {
    readonly zone: string
    readonly plan: string
    readonly item: string
    readonly office: string
    readonly month: string
  }
  readonly note: Note
  readonly etag: string
  readonly draftKey: string
  /** The last note before this month. */
  readonly before: Note | null
  readonly isLate: boolean
  readonly saved: (note: Note) => void
}

const draftAfterMs = 2000

export function NoteEditor({ params, note, etag, draftKey, before, saved }: NoteEditorProps) {
  const words = useLedgerWords()
  const form = useId()
  const stored: NoteText = note.revisions[0] ?? emptyText
  const [begun] = useState(() => findDraft(draftKey))
  const [text, setText] = useState<NoteText>(begun ?? stored)
  const [evidence, setEvidence] = useState<readonly FileSummary[]>(note.revisions[0]?.evidence ?? [])
  const [isMissing, setMissing] = useState(false)
  const saving = useSend(ledgerApi.saveNote)
  const theirs = conflictIn(saving.problem)
  const [latestEtag, setLatestEtag] = useState<string | null>(null)
  const keptAt = useDraft(draftKey, text, stored)
  const set = (field: Field, value: string): void => setText((old) => ({ ...old, [field]: value }))

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setMissing(text.progress.trim() === '')
    if (text.progress.trim() === '') return
    const { progress, problems, nextSteps } = text
    const body = { progress, problems, nextSteps, evidence: evidence.map(({ id }) => id) }
    const sent = await saving.send(params, body, latestEtag ?? etag)
    if (sent.ok) {
      dropDraft(draftKey)
      setLatestEtag(sent.etag)
      setText(sent.value.revisions[0] ?? text)
      saved(sent.value)
    } else if (conflictIn(sent.problem) !== null) setLatestEtag(await etagNow(params))
  }

  return (
    <form onSubmit={(event) => void save(event)} aria-describedby={`${form}-problem`}>
      {begun === null || isSame(text, stored) ? null : (
        <p className="ledger-draft">
          {words('draftFound')}{' '}
          <button
            type="button"
            className="ledger-quiet"
            onClick={() => {
              dropDraft(draftKey)
              setText(stored)
            }}
          >
            {words('dropDraft')}
          </button>
        </p>
      )}
      <div id={`${form}-problem`}>
        {saving.problem === null || theirs !== null ? null : <Refused problem={saving.problem} />}
      </div>
      {theirs === null ? null : <Conflict theirs={theirs} text={text} use={set} />}
      <TextField
        label={words('progressLabel')}
        hint={words('required')}
        value={text.progress}
        rows={4}
        error={isMissing ? words('progressMissing') : null}
        onChange={(value) => set('progress', value)}
      />
      <TextField
        label={words('problemsLabel')}
        hint={words('optional')}
        value={text.problems}
        rows={2}
        onChange={(value) => set('problems', value)}
      />
      <TextField
        label={words('nextStepsLabel')}
        hint={words('optional')}
        value={text.nextSteps}
        rows={2}
        onChange={(value) => set('nextSteps', value)}
      />
      <div className="ledger-field">
        <b>{words('evidence')}</b>
        <UploadControl zone={params.zone} office={params.office} files={evidence} onChange={setEvidence} />
      </div>
      <div className="ledger-form-acts">
        <button type="submit" className="control ledger-primary" disabled={saving.busy}>
          {words(saving.busy ? 'saving' : theirs === null ? 'saveNote' : 'saveAgain')}
        </button>
        <small>{keptAt === null ? '' : words('draftKept', { time: keptAt })}</small>
      </div>
      {before?.revisions[0] === undefined ? null : (
        <details className="ledger-before">
          <summary>{words('lastMonth', { month: before.month })}</summary>
          <p lang="zh-CN">{before.revisions[0].progress}</p>
          <p lang="zh-CN">{before.revisions[0].nextSteps}</p>
        </details>
      )}
    </form>
  )
}

/** Keeps what was typed two seconds after the last key; answers when it did. */
function useDraft(key: string, text: NoteText, stored: NoteText): string | null {
  const [keptAt, setKeptAt] = useState<string | null>(null)
  const last = useRef(text)
  useEffect(() => {
    if (isSame(last.current, text)) return
    const timer = setTimeout(() => {
      last.current = text
      if (isSame(text, stored)) return
      keepDraft(key, text)
      setKeptAt(clockTime(new Date()))
    }, draftAfterMs)
    return () => clearTimeout(timer)
  }, [key, text, stored])
  return keptAt
}

function Refused({ problem }: { readonly problem: Problem }) {
  const words = useLedgerWords()
  return (
    <div className="ledger-refused" role="alert">
      <b>{problem.said?.title ?? words('notSaved')}</b>
      <p>{problem.said?.detail ?? problem.code}</p>
    </div>
  )
}

/** The version that stands, where this one was refused because of it. */
function conflictIn(problem: Problem | null): Note | null {
  const attachment = problem?.attachment as { readonly current?: unknown } | null | undefined
  const parsed = Note.safeParse(attachment?.current)
  return parsed.success ? parsed.data : null
}

async function etagNow(params: NoteEditorProps['params']): Promise<string | null> {
  const sent = await send(ledgerApi.getNote, params, undefined, { key: '' })
  return sent.ok ? sent.etag : null
}

type ConflictProps = {
  readonly theirs: Note
  readonly text: NoteText
  readonly use: (field: Field, value: string) => void
}

function Conflict({ theirs, text, use }: ConflictProps) {
  const words = useLedgerWords()
  const [last] = theirs.revisions
  if (last === undefined) return null
  const labels = { progress: 'progressLabel', problems: 'problemsLabel', nextSteps: 'nextStepsLabel' } as const
  return (
    <div className="ledger-refused" role="alert">
      <b>{words('conflictTitle', { revision: last.revision, by: last.savedBy })}</b>
      <p>{words('conflictDetail')}</p>
      <dl>
        {fields
          .filter((field) => last[field].trim() !== text[field].trim())
          .map((field) => (
            <div key={field}>
              <dt>{words(labels[field])}</dt>
              <dd>
                <span>{words('theirs')}</span> <span lang="zh-CN">{last[field] || '—'}</span>
                <button type="button" className="control" onClick={() => use(field, last[field])}>
                  {words('use')}
                </button>
              </dd>
              <dd>
                <span>{words('mine')}</span> <span lang="zh-CN">{text[field] || '—'}</span>
              </dd>
            </div>
          ))}
      </dl>
    </div>
  )
}
