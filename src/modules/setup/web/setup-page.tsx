/** 开始正式使用: founding first, then what is left to do; in a demonstration, how to begin in earnest. */
import { setupApi } from '#modules/setup/schema'
import { useEndpoint } from '#web/api'
import { Frame } from '#web/frame'
import { hasRole, useMe } from '#web/session'
import { FoundingForm } from './founding-form.tsx'
import { SetupSteps } from './setup-steps.tsx'
import { useSetupWords } from './words.ts'
import './setup.css'

export function SetupPage() {
  const words = useSetupWords()
  const me = useMe()
  const setup = useEndpoint(setupApi.getSetup, {})
  return (
    <Frame title={words('title')}>
      <div className="setup">
        <h1>{words('title')}</h1>
        {me === null || setup.state !== 'ready' ? null : <Content needed={setup.value.needed} />}
      </div>
    </Frame>
  )
}

function Content({ needed }: { readonly needed: boolean }) {
  const words = useSetupWords()
  const me = useMe()
  if (needed) return <FoundingForm />
  if (me?.mode === 'demonstration') {
    return (
      <section>
        <p>{words('demonstration')}</p>
        <pre className="setup-command">npm run init</pre>
        <p>{words('demonstrationStays')}</p>
      </section>
    )
  }
  if (!hasRole(me, 'administrator') || me?.zone == null) return <p role="status">{words('onlyAdministrator')}</p>
  return <SetupSteps zone={me.zone} />
}
