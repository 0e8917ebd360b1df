/** Signing in by name and password, and back to where one wanted to go. */
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { Frame } from '#web/frame'
import type { FormError } from '#web/form'
import { useFrameWords } from '#web/frame-words'
import { wantedPath } from '#web/navigation'
import { startAnew, useMe } from '#web/session'
import { usePeopleWords } from './people-words.ts'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage() {
  const words = usePeopleWords()
  const frameWords = useFrameWords()
  const { search } = useLocation()
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const mayPickRole = useMe()?.mayPickRole === true
  const title = words('signInTitle')
  return (
    <Frame title={errors.length === 0 ? title : frameWords('errorPrefix', { title })}>
      <div className="entry">
        <h1>{title}</h1>
        <SignInForm onSignedIn={() => startAnew(wantedPath(search))} onErrors={setErrors} />
        <p className="entry-ways">
          <Link to="/activate">{words('firstTime')}</Link>
          {mayPickRole ? <Link to={`/${search}`}>{words('toRoles')}</Link> : null}
          <span>{words('forgotten')}</span>
        </p>
      </div>
    </Frame>
  )
}
