/** The directory of offices with who sits where: the offices' pages, filled with posts and people. */
import { peopleApi } from '#modules/people/schema'
import { type OfficeSlots, OfficesPage, useDirectoryAddress } from '#modules/offices/web'
import { useEndpoint } from '#web/api'
import { hasRole } from '#web/session'
import { type InZone, ZonePage } from '#web/zone-page'
import { useDirectoryWords } from './directory-words.ts'
import { FollowingPeople } from './following-people.tsx'
import { OfficePeople } from './office-people.tsx'
import { OfficePosts } from './office-posts.tsx'

export function DirectoryPage() {
  return <ZonePage>{(inZone) => <FilledDirectory {...inZone} />}</ZonePage>
}

function FilledDirectory({ me, zone }: InZone) {
  const words = useDirectoryWords()
  const { address } = useDirectoryAddress(me.today)
  const reply = useEndpoint(peopleApi.listPosts, { zone, day: address.day })
  const { posts, overseers } = reply.state === 'ready' ? reply.value : { posts: [], overseers: [] }
  const holders = (office: string, kind: 'head' | 'contact'): string =>
    posts
      .filter((post) => post.office === office && post.kind === kind && post.name !== null)
      .map(({ name, title }) => (name === title ? title : `${name}（${title}）`))
      .join('、')
  const slots: OfficeSlots = {
    columns: [
      { key: 'head', title: words('post.head'), of: (office) => holders(office, 'head') },
      { key: 'contact', title: words('post.contact'), of: (office) => holders(office, 'contact') },
      {
        key: 'overseer',
        title: words('overseer'),
        of: (office) => {
          const found = overseers.find((one) => one.office === office)?.overseer
          return found === undefined ? '' : (found.name ?? found.title)
        },
      },
    ],
    sections: ({ id }) => (
      <>
        <OfficePosts me={me} zone={zone} office={id} />
        <OfficePeople me={me} zone={zone} office={id} />
      </>
    ),
    following: (offices, kind) =>
      hasRole(me, 'administrator', 'office') ? <FollowingPeople zone={zone} offices={offices} kind={kind} /> : null,
  }
  return <OfficesPage me={me} zone={zone} slots={slots} />
}
