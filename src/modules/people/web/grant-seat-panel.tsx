/** Another seat for a person: what he does, and for which office. */
import { useState } from 'react'
import type { Role } from '#base/roles'
import type { DirectoryOffice } from '#modules/offices/schema'
import { type Me, peopleApi, type Person } from '#modules/people/schema'
import { useSend } from '#web/api'
import { Field, TextField } from '#web/form'
import { NameSelect } from '#web/name-select'
import { useDirectoryWords } from './directory-words.ts'
import { mayManage, rolesToGive } from './may.ts'
import { PanelForm } from './panel-form.tsx'

type GrantSeatPanelProps = {
  readonly me: Me
  readonly zone: string
  readonly person: Person
  readonly offices: readonly DirectoryOffice[]
  readonly done: () => void
  readonly cancel: () => void
}

export function GrantSeatPanel({ me, zone, person, offices, done, cancel }: GrantSeatPanelProps) {
  const words = useDirectoryWords()
  const roles = rolesToGive(me)
  const open = offices.filter(({ id, succeededBy }) => succeededBy.length === 0 && mayManage(me, id))
  const [role, setRole] = useState<Role>('unit')
  const [office, setOffice] = useState<string | null>(open.length === 1 ? (open[0]?.id ?? null) : null)
  const [fromDay, setFromDay] = useState(me.today)
  const sending = useSend(peopleApi.grantSeat)
  return (
    <PanelForm
      title={words('grantSeatTo', { name: person.name })}
      heading="h2"
      act={words('grantSeat')}
      busy={sending.busy}
      send={() =>
        office === null
          ? [{ field: 'seat-office', text: words('chooseOffice') }]
          : sending.send({ zone, person: person.id }, { role, office, fromDay })
      }
      fields={(errors) => (
        <>
          <Field id="seat-role" label={words('role')} hint={undefined} errors={errors}>
            {() => (
              <select
                id="seat-role"
                className="field-input"
                value={role}
                onChange={({ target }) => setRole(roles.find((one) => one === target.value) ?? 'unit')}
              >
                {roles.map((one) => (
                  <option key={one} value={one}>
                    {words(`role.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="seat-office" label={words('office')} hint={undefined} errors={errors}>
            {(described) => (
              <NameSelect
                id="seat-office"
                describedBy={described['aria-describedby']}
                placeholder={words('chooseOffice')}
                none={words('selectNone')}
                options={open.map(({ id, name, otherNames }) => ({
                  value: id,
                  label: name,
                  also: otherNames.map((other) => other.name),
                }))}
                value={office}
                onChange={setOffice}
              />
            )}
          </Field>
          <TextField
            id="from-day"
            type="date"
            label={words('fromDay')}
            errors={errors}
            value={fromDay}
            onChange={setFromDay}
          />
        </>
      )}
      done={done}
      cancel={cancel}
    />
  )
}
