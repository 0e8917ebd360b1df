/** What is left to do after the founding, counted from what there is. */
import type { FormEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import { type SetupSteps as Steps, setupApi } from '#modules/setup/schema'
import { useEndpoint, useSend } from '#web/api'
import { ProblemPage } from '#web/plain-pages'
import { Field } from './field.tsx'
import { textIn } from './form-text.ts'
import { useSetupWords } from './words.ts'

/** Beside the administrator and his office. */
const othersMin = 2

export function SetupSteps({ zone }: { readonly zone: string }) {
  const words = useSetupWords()
  const reply = useEndpoint(setupApi.getSteps, { zone })
  if (reply.state === 'failed') return <ProblemPage problem={reply.problem} retry={reply.retry} />
  if (reply.state === 'waiting') return null
  const { value: steps, reload } = reply
  return (
    <section>
      <h2>
        {steps.zoneName} · {words('steps')}
      </h2>
      <p>{words('stepsIntro')}</p>
      <ol className="setup-steps">
        <Step title={words('secondFactor')} isDone={steps.secondFactor} fact={words('secondFactorFact')}>
          <Link to="/account">{words('secondFactorGo')}</Link>
        </Step>
        <Step
          title={words('offices')}
          isDone={steps.offices >= othersMin}
          fact={words('officesFact', { count: steps.offices })}
        >
          <Link to="/offices">{words('officesGo')}</Link>
        </Step>
        <Step
          title={words('plan')}
          isDone={steps.plans > 0}
          fact={words('planFact', { plans: steps.plans, drafts: steps.drafts })}
        >
          <Link to="/drafts">{words('planGo')}</Link>
        </Step>
        <Step
          title={words('people')}
          isDone={steps.people >= othersMin}
          fact={words('peopleFact', { count: steps.people })}
        >
          <Link to="/people">{words('peopleGo')}</Link>
        </Step>
        <Step title={words('firstMonth')} isDone={steps.firstMonth !== null} fact={words('firstMonthFact')}>
          <FirstMonthForm zone={zone} steps={steps} saved={reload} />
        </Step>
        <Step title={words('backup')} isDone={steps.backupFolder !== null} fact={words('backupFact')}>
          <BackupForm zone={zone} steps={steps} saved={reload} />
        </Step>
      </ol>
    </section>
  )
}

type StepProps = {
  readonly title: string
  readonly isDone: boolean
  readonly fact: string
  readonly children: ReactNode
}

function Step({ title, isDone, fact, children }: StepProps) {
  const words = useSetupWords()
  return (
    <li className={isDone ? 'setup-done' : undefined}>
      <h3>
        {title} <small>{words(isDone ? 'done' : 'open')}</small>
      </h3>
      <p>{fact}</p>
      {children}
    </li>
  )
}

type FormProps = { readonly zone: string; readonly steps: Steps; readonly saved: () => void }

function FirstMonthForm({ zone, steps, saved }: FormProps) {
  const words = useSetupWords()
  const saving = useSend(setupApi.setFirstMonth)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const month = textIn(new FormData(event.currentTarget), 'month')
    if ((await saving.send({ zone }, { month })).ok) saved()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field name="month" type="month" label={words('firstMonth')} defaultValue={steps.firstMonth ?? ''} />
      <Save problem={saving.problem?.said?.detail} />
    </form>
  )
}

function BackupForm({ zone, steps, saved }: FormProps) {
  const words = useSetupWords()
  const saving = useSend(setupApi.setBackupFolder)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const folder = textIn(new FormData(event.currentTarget), 'folder')
    if ((await saving.send({ zone }, { folder })).ok) saved()
  }
  const last = steps.lastBackupOn
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field name="folder" label={words('backup')} defaultValue={steps.backupFolder ?? ''} />
      <p>{last === null ? words('backupNone') : words('backupLast', { day: last })}</p>
      <Save problem={saving.problem?.said?.detail} />
    </form>
  )
}

function Save({ problem }: { readonly problem: string | undefined }) {
  const words = useSetupWords()
  return (
    <>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <button type="submit" className="control">
        {words('save')}
      </button>
    </>
  )
}
