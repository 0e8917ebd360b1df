/** The way in: a document is dropped or chosen, its plan is named, and it is read. */
import { type DragEvent, type FormEvent, useId, useState } from 'react'
import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined'
import { useNavigate } from 'react-router'
import { UploadRefusal } from '#modules/files/web'
import { draftsApi } from '#modules/drafts/schema'
import { plansApi } from '#modules/plans/schema'
import { useEndpoint, useSend } from '#web/api'
import { isPlanId, suggestPlanId, titleOf } from './plan-id.ts'
import { useDraftWords } from './words.ts'

type Chosen = { readonly name: string; readonly bytes: Uint8Array }

export function StartForm({ zone }: { readonly zone: string }) {
  const words = useDraftWords()
  const navigate = useNavigate()
  const plans = useEndpoint(plansApi.listPlans, {})
  const own = plans.state === 'ready' ? plans.value.plans.filter(({ zoneId }) => zoneId === zone) : []
  const start = useSend(draftsApi.startDraft)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [revises, setRevises] = useState<'yes' | 'no'>('no')
  const [plan, setPlan] = useState('')
  const [base, setBase] = useState('')
  const [over, setOver] = useState(false)
  const input = useId()

  async function take(files: FileList | null): Promise<void> {
    const file = files?.item(0)
    if (file === null || file === undefined) return
    start.clear()
    const bytes = new Uint8Array(await file.arrayBuffer())
    setPlan(await suggestPlanId(titleOf(file.name, bytes)))
    setChosen({ name: file.name, bytes })
  }

  const revised = own.find(({ id }) => id === base)?.id ?? own[0]?.id ?? ''
  const id = revises === 'yes' ? revised : plan
  const isTaken = revises === 'no' && own.some((one) => one.id === plan)
  const isWrong = revises === 'no' && !isPlanId(plan)

  const read = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (chosen === null || isTaken || isWrong) return
    const sent = await start.send({ zone, plan: id, name: chosen.name, revises }, chosen.bytes)
    if (sent.ok) void navigate(`/drafts/${sent.value.id}`)
  }

  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files)
  }

  return (
    <form
      className={over ? 'start over' : 'start'}
      onSubmit={(event) => void read(event)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="start-drop" htmlFor={input}>
        <InboxOutlined aria-hidden />
        <b lang={chosen === null ? undefined : 'zh-CN'}>{chosen === null ? words('dropHere') : chosen.name}</b>
        <span>{chosen === null ? words('dropTypes') : words('otherFile')}</span>
        <em>{words('classified')}</em>
      </label>
      <input
        id={input}
        className="visually-hidden"
        type="file"
        accept=".txt,.html,.htm,.docx,.pdf,.ofd"
        onChange={(event) => {
          void take(event.target.files)
          event.target.value = ''
        }}
      />
      {chosen === null ? null : (
        <div className="start-fields">
          <fieldset>
            <legend className="visually-hidden">{words('fileChosen')}</legend>
            <label>
              <input type="radio" name="revises" checked={revises === 'no'} onChange={() => setRevises('no')} />{' '}
              {words('asNew')}
            </label>
            <label>
              <input
                type="radio"
                name="revises"
                checked={revises === 'yes'}
                disabled={own.length === 0}
                onChange={() => setRevises('yes')}
              />{' '}
              {words('asRevision')}
            </label>
          </fieldset>
          {revises === 'yes' ? (
            <label className="start-field">
              <b>{words('planToRevise')}</b>
              <select value={revised} onChange={(event) => setBase(event.target.value)} lang="zh-CN">
                {own.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title}（{words('appliedAs', { version: one.version })}）
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <label className="start-field">
              <b>{words('planId')}</b>
              <input
                type="text"
                value={plan}
                aria-invalid={isTaken || isWrong}
                aria-describedby={`${input}-hint`}
                onChange={(event) => setPlan(event.target.value.trim())}
              />
              <span id={`${input}-hint`} className={isTaken || isWrong ? 'field-error' : 'quiet'}>
                {words(isTaken ? 'planIdTaken' : isWrong ? 'planIdWrong' : 'planIdHint')}
              </span>
            </label>
          )}
          <button type="submit" className="control primary" disabled={start.busy}>
            {words('read')}
          </button>
          <p role="status" className="quiet">
            {start.busy ? words('reading') : ''}
          </p>
        </div>
      )}
      {start.problem === null || chosen === null ? null : (
        <UploadRefusal refused={{ name: chosen.name, problem: start.problem }} />
      )}
    </form>
  )
}
