/** Merging or splitting offices on a day: what is said, and what it would move, before it is done. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { type NewSuccession, officesApi, type SuccessionKind } from '#modules/offices/schema'
import { useSend } from '#web/api'
import { errorOf, ErrorSummary, Field, type FormError, TextField } from '#web/form'
import { ListPage } from '#web/list-page'
import { NameSelect, NamesSelect } from '#web/name-select'
import { useDirectoryAddress } from './addresses.ts'
import { useOfficeWords } from './office-words.ts'
import type { DirectoryProps } from './shared-props.ts'

type SuccessionPageProps = DirectoryProps & { readonly kind: SuccessionKind; readonly office: string | null }

export function SuccessionPage({ me, zone, directory, slots, kind, office, reload }: SuccessionPageProps) {
  const words = useOfficeWords()
  const navigate = useNavigate()
  const { path } = useDirectoryAddress(me.today)
  const [given, setGiven] = useState<NewSuccession>({
    kind,
    onDay: me.today,
    basis: '',
    predecessors: office === null ? [] : [office],
    successors: [],
  })
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const sending = useSend(officesApi.succeed)
  const set = (part: Partial<NewSuccession>): void => setGiven((before) => ({ ...before, ...part }))
  const options = directory.offices
    .filter(({ succeededBy }) => succeededBy.length === 0)
    .map(({ id, name, otherNames }) => ({ value: id, label: name, also: otherNames.map((other) => other.name) }))
  const back = path({ act: null, office: given.successors[0] ?? office })

  const save = async (): Promise<void> => {
    const wrong = wrongIn(given, words)
    setErrors(wrong)
    if (wrong.length > 0) return
    const sent = await sending.send({ zone }, given)
    if (!sent.ok) return setErrors([errorOf(sent.problem, words('failed'))])
    reload()
    await navigate(back)
  }

  const choose = (side: 'predecessors' | 'successors') => (
    <Field id={side} label={words(`${kind}.${side}`)} hint={words(`${kind}.${side}Hint`)} errors={errors}>
      {(described) => {
        const shared = {
          id: side,
          describedBy: described['aria-describedby'],
          placeholder: words('chooseOffices'),
          none: words('selectNone'),
          options,
        }
        return side === (kind === 'merge' ? 'successors' : 'predecessors') ? (
          <NameSelect
            {...shared}
            value={given[side][0] ?? null}
            onChange={(value) => set({ [side]: value === null ? [] : [value] })}
          />
        ) : (
          <NamesSelect {...shared} values={given[side]} onChange={(values) => set({ [side]: [...values] })} />
        )
      }}
    </Field>
  )
  return (
    <ListPage
      title={words(kind === 'merge' ? 'mergeTitle' : 'splitTitle')}
      above={
        <p className="back">
          <Link to={path({ act: null })}>{words('backToDirectory')}</Link>
        </p>
      }
      below={<p className="quiet-text">{words('successionDetail')}</p>}
    >
      <ErrorSummary errors={errors} />
      <div className="two-columns">
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <p className="choices">
            {(['merge', 'split'] as const).map((one) => (
              <Link
                key={one}
                className={one === kind ? undefined : 'text-link'}
                to={path({ act: one })}
                aria-current={one === kind ? 'true' : undefined}
              >
                {words(one)}
              </Link>
            ))}
          </p>
          {choose('predecessors')}
          {choose('successors')}
          <TextField
            id="on-day"
            type="date"
            label={words('onDay')}
            errors={errors}
            value={given.onDay}
            onChange={(onDay) => set({ onDay })}
          />
          <TextField
            id="basis"
            label={words('basis')}
            hint={words('basisHint')}
            errors={errors}
            value={given.basis}
            onChange={(basis) => set({ basis })}
          />
          <div className="form-ends">
            <Button type="primary" htmlType="submit" loading={sending.busy}>
              {words(kind === 'merge' ? 'confirmMerge' : 'confirmSplit')}
            </Button>
            <Button onClick={() => void navigate(path({ act: null }))}>{words('cancel')}</Button>
          </div>
        </form>
        <Preview given={given} directory={directory} slots={slots} />
      </div>
    </ListPage>
  )
}

function wrongIn(
  { kind, predecessors, successors, onDay, basis }: NewSuccession,
  words: ReturnType<typeof useOfficeWords>,
) {
  const isSplit = kind === 'split'
  const checks: readonly (readonly [string, boolean, string])[] = [
    ['predecessors', isSplit ? predecessors.length === 1 : predecessors.length > 0, words(`${kind}.predecessorsHint`)],
    ['successors', isSplit ? successors.length > 1 : successors.length === 1, words(`${kind}.successorsHint`)],
    ['on-day', onDay !== '', words('missing')],
    ['basis', basis.trim().length > 1, words('basisMissing')],
  ]
  return checks.filter(([, isRight]) => !isRight).map(([field, , text]): FormError => ({ field, text }))
}

type PreviewProps = Pick<DirectoryProps, 'directory' | 'slots'> & { readonly given: NewSuccession }

/** What would happen, said before it does. */
function Preview({ given, directory, slots }: PreviewProps) {
  const words = useOfficeWords()
  const { kind, predecessors, successors, onDay } = given
  const nameOf = (id: string): string => directory.offices.find((one) => one.id === id)?.name ?? id
  const names = (ids: readonly string[]): string => ids.map(nameOf).join('、')
  const children = directory.offices.filter(({ parent }) => parent !== null && predecessors.includes(parent))
  return (
    <section aria-label={words('preview')} aria-live="polite">
      <h2>{words('preview')}</h2>
      {predecessors.length === 0 || successors.length === 0 ? (
        <p className="quiet-text">{words('previewEmpty')}</p>
      ) : (
        <dl className="moving">
          <dt>{words('moving.work')}</dt>
          <dd>{words(`moving.work.${kind}`, { day: onDay, from: names(predecessors), to: names(successors) })}</dd>
          <dt>{words('moving.history')}</dt>
          <dd>{words('moving.history.detail', { from: names(predecessors), to: names(successors) })}</dd>
          <dt>{words('moving.people')}</dt>
          <dd>{slots.following(predecessors, kind)}</dd>
          {children.length === 0 ? null : (
            <>
              <dt>{words('moving.children')}</dt>
              <dd>{words('moving.children.detail', { names: children.map(({ name }) => name).join('、') })}</dd>
            </>
          )}
        </dl>
      )}
    </section>
  )
}
