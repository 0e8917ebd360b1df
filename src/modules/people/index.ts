/** The door of the people slice: what other slices and the programs may call. */
import type { Accounts } from '#kernel/identity'
import { type HttpServer, implement } from '#kernel/http'
import { delegate, endDelegation, listColleagues, listMyDelegations } from './delegations.ts'
import { peopleApi } from './schema.ts'
import {
  addPeople,
  addPeopleOfOffice,
  changeTelephone,
  endSeat,
  grantSeat,
  listContacts,
  listGrantors,
  listPeople,
  listPeopleOfOffice,
  reissueActivation,
} from './service.ts'
import { addPost, appoint, getOfficePosts, listPosts, setOverseer } from './posts.ts'
import { officesOfPerson, officesOfSeat } from './stewardship.ts'
import { sessionUseCases } from './sessions.ts'

export { directoryPages } from './schema.ts'
export { findActor } from './actors.ts'
export { installDemonstration } from './demonstration.ts'
export { peoplePages } from './schema.ts'
export { listClerkPrincipals } from './delegations.ts'
export { addPeople, foundAdministrator, listPeople, namesOfPeople } from './service.ts'

export function registerPeople(server: HttpServer, accounts: Accounts): void {
  implement(
    server,
    peopleApi,
    {
      ...sessionUseCases(server.program, accounts),
      listPeople,
      listPeopleOfOffice,
      addPeople: (context, params, { people }) => addPeople(context, accounts, params, people),
      addPeopleOfOffice: (context, params, { people }) => addPeopleOfOffice(context, accounts, params, people),
      reissueActivation: (context, params) => reissueActivation(context, accounts, params),
      grantSeat,
      endSeat: (context, params) => endSeat(context, accounts, params),
      listMyDelegations,
      delegate,
      endDelegation,
      listColleagues,
      listContacts,
      listGrantors,
      changeTelephone,
      listPosts,
      getOfficePosts,
      addPost,
      appoint,
      setOverseer,
    },
    {
      person: (context, { zone = '', person = '' }) => officesOfPerson(context, { zone, person: person }),
      seat: (context, { zone = '', seat = '' }) => officesOfSeat(context, { zone, seat: seat }),
    },
  )
}
