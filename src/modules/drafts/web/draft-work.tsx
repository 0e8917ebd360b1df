/** The workbench of a draft: document and proposal side by side, decided entry by entry. */
import { type MouseEvent, useCallback, useMemo, useState } from 'react'
import type { DraftKind, Entry } from '#draft'
import type { DraftView } from '#modules/drafts/schema'
import { Frame } from '#web/frame'
import { useKeys } from '#web/keyboard'
import { hasRole, useMe } from '#web/session'
import { ActionBar } from './action-bar.tsx'
import { ConfirmAllDialog } from './confirm-all-dialog.tsx'
import { DraftHead } from './draft-head.tsx'
import { AddForm } from './add-form.tsx'
import { draftActs, type Opened } from './draft-acts.ts'
import { draftKeyHelp, draftKeys } from './draft-keys.ts'
import { EntryForm } from './entry-form.tsx'
import { OfficeDialog } from './office-dialog.tsx'
import { ProgressStrip } from './progress-strip.tsx'
import { ProposalRows } from './proposal-rows.tsx'
import { useChoice } from './selection.ts'
import { useShowChosen } from './show-chosen.ts'
import { useWarnWhile } from './warn-while.ts'
import { SplitForm } from './split-form.tsx'
import { useListing } from './listing.ts'
import { useDraftWords } from './words.ts'
import { useWorkingDraft } from './working-draft.ts'

type DraftWorkProps = {
  readonly zone: string
  readonly view: DraftView
  readonly overtaken: boolean
  readonly onMeanwhile: () => void
  readonly reload: () => void
}

export function DraftWork({ zone, view, overtaken, onMeanwhile, reload }: DraftWorkProps) {
  const words = useDraftWords()
  const me = useMe()
  const working = useWorkingDraft(zone, view, onMeanwhile)
  const { draft, names, take, forgetRefused } = working
  const { chosen, filter, choose, change } = useChoice()
  const [opened, setOpened] = useState<Opened>(null)
  const { rows, listed, findings } = useListing(working, filter)
  const mayDecide = view.state === 'open' && hasRole(me, 'office', 'administrator')
  const entry = draft.entries.find(({ id }) => id === chosen)
  const close = useCallback(() => {
    setOpened(null)
    forgetRefused()
  }, [forgetRefused])
  useShowChosen(chosen)
  useWarnWhile(working.waiting > 0)

  const acts = useMemo(
    () => draftActs({ draft, listed, mayDecide, take, choose, close, forgetRefused, open: setOpened }),
    [draft, listed, mayDecide, take, choose, close, forgetRefused],
  )
  useKeys(useMemo(() => draftKeys(acts), [acts]))

  const decideAndClose = (decision: Parameters<typeof take>[0]): void => {
    if (take(decision)) setOpened(null)
  }
  const followMark = (event: MouseEvent): void => {
    const target = event.target as Element
    const link = target.closest('a[href^="#"]')
    const mark = target.closest<HTMLElement>('.source [data-entry]')?.dataset['entry']
    const id = link?.getAttribute('href')?.slice(1) ?? mark
    if (id === undefined || id === 'main' || (mark !== undefined && !(window.getSelection()?.isCollapsed ?? true)))
      return
    event.preventDefault()
    if (id !== chosen) close()
    choose(id)
  }
  const form =
    entry === undefined ? null : opened === 'edit' ? (
      <EntryForm
        draft={draft}
        entry={entry}
        refused={working.refused}
        onSave={(fields) =>
          decideAndClose({ decision: entry.kind === 'refusal' ? 'take-in' : 'correct', entry: entry.id, fields })
        }
        onClose={close}
      />
    ) : opened === 'split' ? (
      <SplitForm
        draft={draft}
        entry={entry}
        refused={working.refused}
        onSplit={(at) => decideAndClose({ decision: 'split', entry: entry.id, at })}
        onClose={close}
      />
    ) : opened === 'add' ? (
      <AddForm draft={draft} entry={entry} refused={working.refused} onAdd={decideAndClose} onClose={close} />
    ) : null
  const title = draft.entries.find((one) => one.kind === 'head' && one.field === 'title')
  const name = title?.kind === 'head' && title.value !== '' ? title.value : view.fileName
  return (
    <Frame title={name} keys={draftKeyHelp(words)}>
      <div className={entry === undefined ? 'draft-sheet' : 'draft-sheet has-chosen'} onClick={followMark}>
        <DraftHead
          zone={zone}
          view={view}
          working={working}
          name={name}
          mayDecide={mayDecide}
          overtaken={overtaken}
          reload={reload}
        />
        <ProgressStrip
          working={working}
          filter={filter}
          onFilter={change}
          onGo={() => change({ show: 'all', kind: null })}
        />
        {rows.length > 0 ? (
          <ProposalRows names={names} rows={rows} chosen={chosen} findings={findings} form={form} />
        ) : (
          <p className="draft-nothing" role="status">
            {words(filter.show === 'undecided' && filter.kind === null ? 'progressDone' : 'nothingShown')}{' '}
            <button type="button" className="control" onClick={() => change({ show: 'all', kind: null })}>
              {words('showAllAgain')}
            </button>
          </p>
        )}
        <ActionBar
          draft={draft}
          names={names}
          entry={entry}
          at={listed.indexOf(chosen ?? '')}
          of={listed.length}
          canUndo={working.canUndo}
          mayDecide={mayDecide}
          refused={opened === null ? working.refused : []}
          onAct={acts.act}
          onMove={acts.move}
          onUndo={acts.undo}
          onConfirmAll={acts.confirmAll}
          onBack={acts.letGo}
        />
      </div>
      {opened === 'confirmAll' && entry !== undefined ? (
        <ConfirmAllDialog
          draft={draft}
          kind={entry.kind}
          onConfirm={(confidence) =>
            decideAndClose({ decision: 'confirm-all', kind: entry.kind as DraftKind, confidence })
          }
          onClose={close}
        />
      ) : null}
      {opened === 'office' && entry !== undefined ? (
        <OfficeDialog
          draft={draft}
          label={words(entry.kind === 'unit' ? 'pickUnit' : 'pickOwner', { name: nameOf(entry) })}
          onChoose={(office) =>
            decideAndClose({
              decision: 'correct',
              entry: entry.id,
              fields: entry.kind === 'unit' ? { office } : { owedBy: office },
            })
          }
          {...(entry.kind === 'unit' ? { onNew: () => setOpened('edit') } : {})}
          onClose={close}
        />
      ) : null}
    </Frame>
  )

  function nameOf(one: Entry): string {
    if (one.kind === 'unit') return one.name
    const clause = one.kind === 'item' ? draft.entries.find(({ id }) => id === one.of) : undefined
    return clause?.kind === 'clause' ? clause.number + clause.heading : ''
  }
}
