/** The directory of a zone: its tree of a day, the page of one office, and what is done to them; told apart by the address. */
import { officesApi } from '#modules/offices/schema'
import { useEndpoint } from '#web/api'
import { ProblemPage, WaitingPage } from '#web/plain-pages'
import { hasRole } from '#web/session'
import type { InZone } from '#web/zone-page'
import { AddOfficesPage } from './add-offices-page.tsx'
import { useDirectoryAddress } from './addresses.ts'
import { DirectoryList } from './directory-list.tsx'
import { OfficePage } from './office-page.tsx'
import type { OfficeSlots } from './slots.ts'
import { SuccessionPage } from './succession-page.tsx'
import './offices.css'

type OfficesPageProps = InZone & { readonly slots: OfficeSlots }

export function OfficesPage({ me, zone, slots }: OfficesPageProps) {
  const { address } = useDirectoryAddress(me.today)
  const reply = useEndpoint(officesApi.listOffices, { zone, day: address.day })
  if (reply.state === 'failed') return <ProblemPage problem={reply.problem} retry={reply.retry} />
  if (reply.state === 'waiting') return <WaitingPage />
  const mayChange = hasRole(me, 'administrator', 'office')
  const shared = { me, zone, slots, mayChange, directory: reply.value, reload: reply.reload }
  if (mayChange && address.act === 'add') return <AddOfficesPage {...shared} />
  if (mayChange && (address.act === 'merge' || address.act === 'split')) {
    return <SuccessionPage key={address.act} {...shared} kind={address.act} office={address.office} />
  }
  if (address.office !== null) return <OfficePage key={address.office} {...shared} office={address.office} />
  return <DirectoryList {...shared} />
}
