/** The ledger: notes, instructions, allotments, views. */
import type { Sentence } from './sentence.ts'

export const ledgerEn: Readonly<Record<string, Sentence>> = {
  'ledger.item_not_found': {
    title: 'No plan in force has this item: {item}',
    detail: 'The plan may have been revised. Go back to the ledger and enter from the list (plan {plan}).',
  },
  'ledger.not_responsible': {
    title: 'Your unit is not responsible for “{item}” now',
    detail:
      'Nothing was saved; your text is still on the page. Where the duty has just moved, its new unit reports; where it moved by mistake, ask the office of the leading group.',
  },
  'ledger.month_not_owed': {
    title: 'No note is owed for {month}',
    detail: 'Only months of the plan until this one can be reported. Choose another month.',
  },
  'ledger.not_split': {
    title: 'Items cannot go from {from} to {to}',
    detail:
      'Only the items of a unit that was split can be allotted, and only to its successors. Check the directory; nothing was saved.',
  },
  'ledger.nobody_responsible': {
    title: 'Nobody is responsible for this item yet: {item}',
    detail: 'An instruction needs somebody to act on it. Name the responsible unit first.',
  },
  'ledger.not_clerk': {
    title: 'You may not enter instructions for this leader',
    detail: 'The leader authorises it himself under delegations, for a time. Please ask him.',
  },
  'ledger.given_in_future': { title: 'The day {day} is after today', detail: 'Give the day that stands on the paper.' },
  'ledger.instruction_not_found': {
    title: 'There is no such instruction, or it is not addressed to your unit',
    detail: 'Enter again from the item or the workbench.',
  },
  'ledger.not_principal': {
    title: 'Only the person whose words they are may confirm or object',
    detail: 'Whoever entered them cannot confirm them. Ask the leader or his deputy.',
  },
  'ledger.already_judged': {
    title: 'This entry has been confirmed or objected to already',
    detail: 'Reload to see it; to change it, give another instruction.',
  },
  'ledger.view_not_found': { title: 'There is no such view, or it was deleted', detail: 'Reload and look again.' },
  'ledger.file_unknown': {
    title: 'An attached file is not among those your unit has uploaded',
    detail: 'Nothing was saved; your text is still on the page. Upload it again and save (file {file}).',
  },
}
