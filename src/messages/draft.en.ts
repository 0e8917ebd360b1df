/** What is said while a plan package is drafted from a document: what is still open, what cannot be done, and what next. */
import type { Sentence } from './sentence.ts'

export const draftEn: Readonly<Record<string, Sentence>> = {
  'draft.unknown_entry': {
    title: 'There is no entry {entry} in the draft',
    detail: 'It may have been merged. Reload and try again.',
  },
  'draft.value_missing': {
    title: 'This field is still empty',
    detail:
      'It was not found in the document. Fill it in as printed, or from the paper that approves the plan, then confirm.',
  },
  'draft.not_rejected': {
    title: 'This entry was not rejected',
    detail: 'Only what was rejected can be restored; to change it, correct it.',
  },
  'draft.already_there': {
    title: 'There is such an entry here already',
    detail: 'Correct it; if it was rejected, restore it first.',
  },
  'draft.take_in_instead': {
    title: 'This number was not taken for a target',
    detail: 'To make it one, take it in with the name of the indicator, the comparison and the value.',
  },
  'draft.unknown_field': { title: 'This entry has no field {field}', detail: 'Change only the fields it has.' },
  'draft.field_missing': {
    title: '{field} is missing',
    detail: 'Fill it in; without it the target cannot be measured.',
  },
  'draft.value_not_allowed': {
    title: '{field} cannot be "{value}"',
    detail:
      'Days are written 2019-12-31, values in digits only, ids in small letters, digits and hyphens; choose the rest from the options.',
  },
  'draft.words_not_in_clause': {
    title: 'The clause does not say "{words}"',
    detail: 'A package holds only words of the document. Copy them as printed, or select them in the text.',
  },
  'draft.no_number_here': {
    title: 'There is no clause number here',
    detail: 'A clause can only be split where a number is printed, such as （三）; without one, split the promise.',
  },
  'draft.clause_rejected': {
    title: 'The clause of this item was rejected',
    detail: 'Restore the clause first, or correct the units of the clause before it.',
  },
  'draft.not_a_refused_number': {
    title: 'This is not a refused number',
    detail: 'Choose one of the numbers that were not taken for targets.',
  },
  'draft.cannot_split': {
    title: 'It cannot be split here',
    detail: 'Promises, clauses and items can be split, and both parts must keep words. Choose another place.',
  },
  'draft.cannot_merge': {
    title: 'These two cannot be merged',
    detail: 'Two promises of one clause can; to merge clauses, reject the second.',
  },
  'draft.undecided_head': {
    title: '{count} fields of the head are not decided',
    detail: 'Compare with the document and confirm, correct or reject each.',
  },
  'draft.undecided_clauses': {
    title: '{count} clauses are not decided',
    detail: 'Look at number, heading, beginning and end, and confirm each.',
  },
  'draft.undecided_items': {
    title: '{count} items are not decided',
    detail: 'Look at the responsible units and confirm, correct or reject each.',
  },
  'draft.undecided_units': {
    title: '{count} units are not decided',
    detail: 'Say which office of the zone each is, or confirm it as a new one.',
  },
  'draft.undecided_promises': {
    title: '{count} promises are not decided',
    detail: 'Look at their kinds, split or merge where needed, and confirm.',
  },
  'draft.undecided_targets': {
    title: '{count} targets are not decided',
    detail: 'Compare value, unit, deadline and strength with the document and confirm, correct or reject each.',
  },
  'draft.undecided_deadlines': {
    title: '{count} deadlines are not decided',
    detail: 'Look at the last day of each and confirm or correct it.',
  },
}
