/** A page for people of a zone: it waits until it is known who sits before it, and asks whoever is nobody to sign in. */
import type { ReactNode } from 'react'
import type { Me } from '#modules/people/schema'
import { useFrameWords } from './frame-words.tsx'
import { ProblemPage, WaitingPage } from './plain-pages.tsx'
import { useMe } from './session.tsx'

export type InZone = { readonly me: Me; readonly zone: string }

export function ZonePage({ children }: { readonly children: (inZone: InZone) => ReactNode }) {
  const words = useFrameWords()
  const me = useMe()
  if (me === null) return <WaitingPage />
  if (me.person === null || me.zone === null) {
    const said = { title: words('signInTitle'), detail: words('signInDetail') }
    const problem = { kind: 'sign_in', code: 'http.sign_in_required', said, attachment: null } as const
    return <ProblemPage problem={problem} retry={() => window.location.reload()} />
  }
  return children({ me, zone: me.zone })
}
