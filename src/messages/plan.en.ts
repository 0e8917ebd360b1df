/** What the check of a plan package says in English: what is wrong, and how to mend it. */
import type { Sentence } from './sentence.ts'

export const planEn: Readonly<Record<string, Sentence>> = {
  'plan.yaml_syntax': {
    title: 'Not well-formed YAML',
    detail: 'Correct the indentation, a quote, a bracket or the space after a colon here or a line above ({reason}).',
  },
  'plan.yaml_tab': { title: 'A tab at the start of a line', detail: 'YAML is indented with spaces only; replace it.' },
  'plan.yaml_same_field_twice': { title: 'A field stands twice in one entry', detail: 'Remove one of the two.' },
  'plan.yaml_alias': {
    title: 'The format has no anchors and aliases (& and *)',
    detail: 'Write the content out; text that begins with & or * needs quotes.',
  },
  'plan.yaml_several_documents': {
    title: 'Several YAML documents in one file (---)',
    detail: 'Make them several files, or remove the ---.',
  },
  'plan.yaml_too_deep': {
    title: 'Nested too deeply',
    detail: 'Entries have a few levels only; check brackets and indentation.',
  },
  'plan.encoding_unknown': { title: 'The file is not UTF-8', detail: 'Save it again with the encoding UTF-8.' },
  'plan.unknown_file': {
    title: 'This file belongs to no kind of entry',
    detail: 'Its name must be one of {known}, or it must stand in a folder of that name.',
  },
  'plan.not_a_list': {
    title: '{kind} must be a list',
    detail: 'Begin every entry with "- " at the start of the line.',
  },
  'plan.not_an_entry': { title: 'This is no entry of {kind}', detail: 'Write an entry as lines of "field: value".' },
  'plan.duplicate': {
    title: '{id} stands twice in {kind}',
    detail: 'The first is at {first}. Merge them or rename one.',
  },
  'plan.unknown_field': {
    title: 'There is no field {field}',
    detail: 'Check the spelling; the fields are in docs/plan-format.md.',
  },
  'plan.missing_field': {
    title: 'The field {field} is missing',
    detail: 'Add it; what it means is in docs/plan-format.md.',
  },
  'plan.value_not_allowed': { title: '{field} cannot be "{value}"', detail: 'It may be: {allowed}.' },
  'plan.not_text': {
    title: '{field} must be text',
    detail: 'It is "{value}"; a number or a day that is meant as text needs quotes.',
  },
  'plan.not_number': {
    title: '{field} must be a whole number',
    detail: 'It is "{value}"; write a whole number without quotes.',
  },
  'plan.not_yes_or_no': { title: '{field} must be true or false', detail: 'It is "{value}"; write one of the two.' },
  'plan.not_list': {
    title: '{field} must be a list',
    detail: 'It is "{value}"; write [one, two], or a line beginning with "- " for each.',
  },
  'plan.not_map': { title: '{field} is made of fields', detail: 'It is "{value}"; write { field: value, … }.' },
  'plan.empty_value': { title: '{field} must not be empty', detail: 'Fill it in, or remove the field.' },
  'plan.not_id': {
    title: '"{value}" cannot be the id {field}',
    detail: 'An id has small letters, digits, hyphens and points, as in 2-5.1.',
  },
  'plan.not_decimal': {
    title: '"{value}" in {field} is no number',
    detail: "Write a number in quotes, without its unit: '11.1'.",
  },
  'plan.not_day': { title: '"{value}" in {field} is no day', detail: 'Write 2019-12-31.' },
  'plan.not_url': {
    title: '"{value}" in {field} is no address',
    detail: 'Copy it from the address bar; it begins with https://.',
  },
  'plan.answer_without_ground': {
    title: 'The answer has no ground, or two',
    detail: 'Give cites (where it stands), or, in an overlay, assumption (why it is supposed).',
  },
  'plan.wrong_value': { title: '{field} has a wrong value: "{value}"', detail: 'See docs/plan-format.md.' },
  'plan.extends_unknown': {
    title: 'There is no package {name}',
    detail: 'The package that is extended must be a folder of that name beside this one.',
  },
  'plan.extends_itself': { title: 'Package {name} extends itself', detail: 'Correct "extends" so that it ends.' },
  'plan.folder_name_differs': {
    title: 'The id {id} is not the name of the folder {folder}',
    detail: 'Make them the same: packages are found by folder.',
  },
  'plan.source_file_missing': {
    title: 'The package has no file {file}',
    detail: 'Add the file, or correct "file".',
  },
  'plan.unknown_name': {
    title: 'There is no {name} in {kind}',
    detail: 'The nearest is: {nearest}. Correct it, or add the entry.',
  },
  'plan.clause_number_differs': {
    title: 'The number "{number}" of clause {id} is not the end of its path',
    detail: 'The last step must be the printed number: 二、（五） is 2-5.',
  },
  'plan.clause_without_parent': {
    title: 'Clause {id} has no parent {parent}',
    detail: 'Add the parent, or correct the number.',
  },
  'plan.heading_differs': {
    title: 'The text of clause {id} does not begin with "{opening}"',
    detail: 'Number and heading must be as at the beginning of the text.',
  },
  'plan.not_in_document': {
    title: 'The document does not have these words of {field}',
    detail: 'Correct them after the document: {words}.',
  },
  'plan.clause_not_in_document': {
    title: 'Clause {id} is not as printed',
    detail: 'From here it says "{words}"; the document says "{printed}". Copy the document word for word.',
  },
  'plan.clause_out_of_order': {
    title: 'Clause {id} is not in the order of the document',
    detail: 'Put the clauses in the order of the document.',
  },
  'plan.no_clauses': {
    title: 'The package has no clauses',
    detail: 'Write the text down clause by clause in clauses.yaml; luoshi read gives a first draft.',
  },
  'plan.words_left_out_at_end': {
    title: 'Words after the last clause {id} are left out',
    detail:
      'They are "{words}". Add them as a clause; if they belong to the web page, name them in page_words of the source.',
  },
  'plan.words_left_out': {
    title: 'Words of the document are left out before clause {id}',
    detail: 'Left out: "{words}". Make them a clause, or part of the one before.',
  },
  'plan.quote_not_found': { title: '{clause} does not have these words', detail: 'Quote them as printed: {words}.' },
  'plan.citation_without_words': {
    title: 'A citation of {source} without the words relied on',
    detail: 'Give clause (which one) and quote (verbatim).',
  },
  'plan.quote_ambiguous': {
    title: '"{words}" stands {count} times in the clause',
    detail: 'Quote more, or say which with "nth".',
  },
  'plan.quote_too_few': {
    title: 'The quote has no occurrence {nth}',
    detail: 'The words stand {count} times in the clause; correct "nth".',
  },
  'plan.item_without_unit': {
    title: 'Item {id} has no responsible unit',
    detail: 'Fill in "responsible"; where the text names nobody, "unassigned" and who owes it meanwhile.',
  },
  'plan.item_owed_twice': {
    title: 'Item {id} has responsible units and says that the text names none',
    detail: 'Keep one: where the text names units, remove "unassigned".',
  },
  'plan.lead_not_responsible': {
    title: 'The lead {office} of item {id} is not one of its responsible units',
    detail: 'Check the division of work; add it to "responsible", or correct the lead.',
  },
  'plan.office_owes_nothing': {
    title: 'The responsible unit {office} of item {id} is marked as owing nothing',
    detail: 'Correct the responsible units, or remove "owes: false" from the office.',
  },
  'plan.responsibility_without_words': {
    title: 'Item {id} does not quote the words that name its units',
    detail: 'Copy that line of the document into "responsibility".',
  },
  'plan.responsible_differs': {
    title: 'The responsible units of item {id} are not those of the document',
    detail: 'Document: {printed}; here: {listed}. Follow the document, in its order.',
  },
  'plan.sentence_without_promise': {
    title: 'Clause {id} has a sentence without a promise',
    detail: '"{words}": split its promises out; what cannot be checked is a principle.',
  },
  'plan.no_targets': {
    title: 'The package has no targets',
    detail: '{count} promises say a number; give indicator, comparator and value of each in targets.yaml.',
  },
  'plan.number_without_target': {
    title: 'Promise {id} has a number and no target',
    detail: 'Write indicator, comparator and value in "targets".',
  },
  'plan.number_without_bound': {
    title: 'Target {id} has no comparator or value',
    detail: 'Add "comparator" and "value".',
  },
  'plan.goal_with_bound': {
    title: 'Target {id} is no number, but has a comparator or value',
    detail: 'Make its kind "number", or remove the value.',
  },
  'plan.goal_without_question': {
    title: 'Target {id} has neither a number nor a question',
    detail: 'Say what must be asked first ("question").',
  },
  'plan.range_without_ends': {
    title: 'Target {id}: a range has two ends',
    detail: 'Give value and value_max for a range; remove value_max where it is none.',
  },
  'plan.change_without_baseline': {
    title: 'Target {id} is a change and has no baseline',
    detail: 'Say which year it is compared with ("baseline").',
  },
  'plan.value_not_in_words': {
    title: '"{value}" of target {id} is not in the words of its promise',
    detail: 'The words are "{words}". Correct one of them.',
  },
  'plan.baseline_without_source': {
    title: 'The base value of target {id} has no source',
    detail: 'Give cites in baseline; without a source it is an open question, and an assumption belongs in an overlay.',
  },
  'plan.deadline_outside_plan': {
    title: 'The deadline {deadline} of target {id} is outside the plan',
    detail: 'The plan runs from {from} to {to}. Correct the deadline or the plan.',
  },
  'plan.name_too_long': {
    title: 'The short name of target {id} is too long',
    detail: 'At most {max} characters fit into the margin.',
  },
  'plan.assumption_outside_overlay': {
    title: 'An assumption may stand in an overlay only',
    detail: 'Move it to a package with "extends"; this one says only what sources say.',
  },
  'plan.entry_without_source': {
    title: '{kind} {id} has no source',
    detail: 'Give cites: which clause and words, or which document, it stands on.',
  },
  'plan.term_reversed': {
    title: 'The plan begins on {from} and ends on {to}',
    detail: 'Correct from or to.',
  },
  'plan.overlay_without_reason': {
    title: '{kind} {id} of the overlay gives no reason',
    detail: 'Add "cites" (a source) or "assumption" (why it is supposed).',
  },
  'plan.case_failed': {
    title: 'A test case does not hold: {name}',
    detail: 'Expected {expected}, found {found}. Check the data or the case.',
  },
}
