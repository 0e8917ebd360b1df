/** What a refusing service says in English: what happened, and what to do next. */
import type { Sentence } from './sentence.ts'

export const en: Readonly<Record<string, Sentence>> = {
  internal: {
    title: 'The program failed',
    detail:
      'It is in the log. Nothing was changed; try again, and if it stays, tell the administrator the request number.',
  },
  'cli.unknown_command': { title: 'There is no command {name}', detail: 'Run "luoshi help" for all commands.' },
  'cli.unknown_option': { title: 'Option {option} is not known', detail: 'Usage: luoshi {usage}' },
  'cli.wrong_arguments': {
    title: '{wanted} arguments are needed, {given} were given',
    detail: 'Usage: luoshi {usage}',
  },
  'cli.output_unwritable': {
    title: 'The result cannot be written',
    detail: 'Check the disk and where the output goes ({reason}).',
  },
  'cli.is_folder': {
    title: 'This is a folder: {file}',
    detail: 'Give a file; the folder of a plan package is for luoshi check.',
  },
  'cli.file_unreadable': {
    title: 'The file cannot be read: {file}',
    detail: 'Check the path and your permission to read it ({reason}).',
  },
  'config.invalid': {
    title: 'Setting {name} cannot be "{value}"',
    detail: 'It may be: {allowed}. Correct the environment variable and start again.',
  },
  'http.invalid_request': { title: 'The request is wrong', detail: 'Check these parts and send it again: {places}.' },
  'http.bad_address': {
    title: 'The address is not well formed',
    detail: 'It has characters that cannot be read; check it, or start from the first page.',
  },
  'http.not_found': {
    title: 'There is no such address: {path}',
    detail: 'Check the address, or start from the first page.',
  },
  'http.cannot_listen': {
    title: 'Cannot serve on {host}, port {port}',
    detail: 'Check that LUOSHI_HOST is an address of this machine, and that PORT is free and allowed ({reason}).',
  },
  'http.pages_missing': {
    title: 'The pages have not been built',
    detail: 'Start with "npm start", which builds them first.',
  },
  'database.too_old': {
    title: 'The database is too old: PostgreSQL {major}',
    detail: 'Version {oldest} or newer is needed. Upgrade the database and start again.',
  },
  'database.newer_than_program': {
    title: 'The database is newer than the program',
    detail:
      'It holds the migration {name}, which this program does not have. Use a newer program; nothing was changed.',
  },
  'database.migration_changed': {
    title: 'Migration {name} is not the one that was applied',
    detail: 'An applied migration must not change. Restore the file and add a new migration.',
  },
  'database.migration_out_of_order': {
    title: 'Migration {name} comes before {last}, which was applied',
    detail: 'Migrations run in order. Give it a higher number; no data was changed.',
  },
  'database.migration_failed': {
    title: 'Migration {name} failed',
    detail: 'It was rolled back and nothing was changed. Reason: {reason}',
  },
  'plans.folder_not_found': {
    title: 'This folder is no plan package: {folder}',
    detail: 'A package has a plan.yaml. Check the path.',
  },
  'plans.file_unreadable': {
    title: 'A file of the package cannot be read: {file}',
    detail: 'Check the file and your permission to read it ({reason}).',
  },
  'plans.format_unknown': {
    title: 'Plan {plan} is written in format {format}; this program knows {known}',
    detail: 'Use the version of the program that wrote it; no data was changed.',
  },
  'plans.hold_not_found': {
    title: 'There is no such hold, or it was released: {hold}',
    detail: 'Reload and look again.',
  },
  'plans.package_has_errors': {
    title: 'Package {folder} has {count} errors and was not applied',
    detail: 'Run "luoshi check" to see each at its place, then apply again.',
  },
  'plans.demonstration_refused': {
    title: '{plan} is demonstration data and cannot be applied in production',
    detail: 'Apply a package without demonstration data, or try it in demonstration mode.',
  },
  'plans.not_found': {
    title: 'There is no such plan: {plan}',
    detail: 'Start from the list of plans, or apply a package with "luoshi apply".',
  },
  'plans.entry_not_found': {
    title: 'Plan {plan} has no {entry}',
    detail: 'Check the identifier; the plan may have been revised.',
  },
  'plans.would_orphan': {
    title: 'The new version of {plan} drops what running work stands on, and was not applied',
    detail: 'Close or move this work first: {entries}.',
  },
}
