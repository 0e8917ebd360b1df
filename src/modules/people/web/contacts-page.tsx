/** Who answers for which office, with telephones, as people keep such a list on their desk. That somebody looked is noted. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { Link } from 'react-router'
import { type DirectoryOffice, officesApi } from '#modules/offices/schema'
import { DirectoryTabs } from '#modules/offices/web'
import { type Contact, peopleApi } from '#modules/people/schema'
import { useEndpoint } from '#web/api'
import { CopyButton } from '#web/list-input'
import { ListPage, SearchField } from '#web/list-page'
import { usePinyin } from '#web/pinyin'
import { ProblemPage, WaitingPage } from '#web/plain-pages'
import { type InZone, ZonePage } from '#web/zone-page'
import { useDirectoryWords } from './directory-words.ts'
import './directory.css'

export function ContactsPage() {
  return <ZonePage>{(inZone) => <Contacts {...inZone} />}</ZonePage>
}

function Contacts({ me, zone }: InZone) {
  const words = useDirectoryWords()
  const matchPinyin = usePinyin()
  const [query, setQuery] = useState('')
  const offices = useEndpoint(officesApi.listOffices, { zone })
  const reply = useEndpoint(peopleApi.listContacts, { zone })
  if (reply.state === 'failed') return <ProblemPage problem={reply.problem} retry={reply.retry} />
  if (offices.state === 'failed') return <ProblemPage problem={offices.problem} retry={offices.retry} />
  if (reply.state === 'waiting' || offices.state === 'waiting') return <WaitingPage />
  const wanted = query.trim().toLowerCase()
  const means = (text: string): boolean =>
    text.toLowerCase().includes(wanted) || (/^[a-z']+$/.test(wanted) && matchPinyin?.(text, wanted) === true)
  const groups = groupsOf(offices.value.offices, reply.value.contacts)
    .map(({ office, contacts }) => ({
      office,
      contacts: contacts.filter(({ name, title, telephone }) => [office.name, name, title, telephone].some(means)),
    }))
    .filter(({ contacts }) => contacts.length > 0)
  const shown = groups.flatMap(({ contacts }) => contacts)
  const copied = groups
    .flatMap(({ office, contacts }) =>
      contacts.map(({ name, title, post, telephone }) =>
        [office.name, name, title === '' || title === name ? words(`post.${post}`) : title, telephone].join('\t'),
      ),
    )
    .join('\n')
  return (
    <ListPage
      title={words('contactsTitle')}
      above={<DirectoryTabs />}
      below={<p className="quiet-text no-print">{words('contactsDetail')}</p>}
      actions={<Button onClick={() => window.print()}>{words('print')}</Button>}
    >
      <div className="tools">
        <SearchField label={words('findContact')} value={query} onChange={setQuery} />
        <p className="tool-count" role="status">
          {words('peopleCount', { count: shown.length })}{' '}
          <CopyButton key={copied} text={copied} label={words('copyContacts')} done={words('copied')} />
        </p>
      </div>
      <p className="print-only">{words('printedOn', { day: me.today })}</p>
      {shown.length === 0 ? <p className="list-empty">{words(wanted === '' ? 'noContacts' : 'noneFound')}</p> : null}
      {shown.length === 0 ? null : (
        <table className="list-table contact-table">
          <thead>
            <tr>
              <th scope="col">{words('office')}</th>
              <th scope="col">{words('name')}</th>
              <th scope="col">{words('postTitle')}</th>
              <th scope="col">{words('telephone')}</th>
            </tr>
          </thead>
          {groups.map(({ office, contacts }) => (
            <ContactGroup key={office.id} office={office} contacts={contacts} />
          ))}
        </table>
      )}
    </ListPage>
  )
}

type Group = { readonly office: DirectoryOffice; readonly contacts: readonly Contact[] }

/** In the order of the directory. */
function groupsOf(offices: readonly DirectoryOffice[], contacts: readonly Contact[]): Group[] {
  const byOffice = Map.groupBy(contacts, ({ office }) => office)
  return offices.flatMap((office) => {
    const own = byOffice.get(office.id)
    return own === undefined ? [] : [{ office, contacts: own }]
  })
}

function ContactGroup({ office, contacts }: Group) {
  const words = useDirectoryWords()
  return (
    <tbody>
      {contacts.map(({ person, name, post, title, telephone }, index) => (
        <tr key={`${person} ${post} ${title}`}>
          {index === 0 ? (
            <th scope="rowgroup" rowSpan={contacts.length} lang="zh-CN">
              <Link className="row-link" to={`/offices?office=${office.id}`}>
                {office.name}
              </Link>
              {office.succeededBy.length > 0 ? <span className="tag">{words('officeGone')}</span> : null}
            </th>
          ) : null}
          <td lang="zh-CN">{name}</td>
          <td data-label={words('postTitle')} lang="zh-CN">
            {title === name ? '' : title} <span className="quiet-text">{words(`post.${post}`)}</span>
          </td>
          <td data-label={words('telephone')} className="telephone">
            {telephone === '' ? (
              <span className="quiet-text">{words('noTelephone')}</span>
            ) : (
              <a href={`tel:${telephone.replaceAll(/[^\d+]/g, '')}`}>{telephone}</a>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  )
}
