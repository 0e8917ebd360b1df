/** What is said when a document is imported, settled and applied. */
import type { Sentence } from './sentence.ts'

export const draftsEn: Readonly<Record<string, Sentence>> = {
  'drafts.unreadable': {
    title: 'The document could not be read: {name}',
    detail: 'The reasons are below; please send it as docx, pdf, ofd, txt or a web page with its text.',
  },
  'drafts.plan_exists': {
    title: 'A plan with the id {plan} is in force',
    detail: 'To revise it choose “revise the plan in force”; for another plan use another id.',
  },
  'drafts.not_found': { title: 'There is no such draft: {draft}', detail: 'Open it from the list of drafts.' },
  'drafts.ended': {
    title: 'This draft has ended: {draft}',
    detail: 'It was put in force or given up and cannot be changed; begin another.',
  },
  'drafts.decided_meanwhile': {
    title: 'Somebody else has just decided (you saw {known} steps, now there are {now})',
    detail: 'Nothing was done. Reload and decide again.',
  },
  'drafts.incomplete': {
    title: '{count} places are not settled yet',
    detail: 'Settle what the list of things left names, then compare or apply.',
  },
  'drafts.base_outdated': {
    title: 'Plan {plan} has another version in force since',
    detail: 'Nothing was applied. Import the document again and compare it with the version in force.',
  },
}
