/** Fills the zone of a demonstration with the invented people that can be picked on its first page. */
import type { Context } from '#kernel/context'
import type { Accounts } from '#kernel/identity'
import { enrolOffices } from '#modules/offices'
import type { Demonstration } from '#plan'
import { addPeople } from './service.ts'
import { listPeopleRows } from './store.ts'
import type { PeopleTables } from './tables.ts'

/** Does nothing where the zone has people already: what was tried out stays. */
export async function installDemonstration(
  context: Context,
  accounts: Accounts,
  { clock, offices, people }: Demonstration,
): Promise<void> {
  const { zone } = context.actor
  if (people.length === 0 || (await listPeopleRows(context.db<PeopleTables>(), zone)).length > 0) return
  const placed = offices.map(({ id, name, kind, parent = null }) => ({
    id,
    name,
    shortName: name,
    kind,
    parent,
    from: clock,
  }))
  await enrolOffices(context, placed)
  await addPeople(
    context,
    accounts,
    { zone },
    people.map((person) => ({ ...person, title: person.name, telephone: '' })),
  )
}
