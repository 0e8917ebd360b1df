/** What is said when saving, restoring or resetting: what is wrong, what to do, and whether the data were touched. */
import type { Sentence } from './sentence.ts'

export const backupEn: Readonly<Record<string, Sentence>> = {
  'backup.nothing_to_save': {
    title: 'There are no data here yet',
    detail:
      'This database holds no data of Luoshi yet. Check LUOSHI_HOME or DATABASE_URL, or start once with npm start.',
  },
  'backup.not_owner': {
    title: 'This database user cannot see or change all data',
    detail:
      'Saving and restoring need the owner of the database ({reason}). Correct DATABASE_URL; no partial backup was written and no data were changed.',
  },
  'backup.database_failed': {
    title: 'The database failed in the middle',
    detail: 'Reason: {reason}. Nothing half-done is left and no data were changed; correct it and try again.',
  },
  'backup.file_exists': {
    title: 'The file is there already: {file}',
    detail: 'A backup overwrites no file. Give another name, with the date for example.',
  },
  'backup.part_exists': {
    title: 'An unfinished backup is there: {part}',
    detail: 'Another backup may be writing it; where none is, remove this file and try again.',
  },
  'backup.file_unwritable': {
    title: 'The backup cannot be written to {file}',
    detail:
      'Reason: {reason}. Check folder, permissions and space (ENOSPC: the disk is full); nothing half-done is left.',
  },
  'backup.file_unreadable': {
    title: 'The backup {file} cannot be read',
    detail: 'Check the path and your permission to read it ({reason}).',
  },
  'backup.not_a_backup': {
    title: 'This is no backup of Luoshi: {file}',
    detail: 'It does not begin as one: another file was given, or it is damaged. Use another backup.',
  },
  'backup.damaged': {
    title: 'The backup is damaged: {file}',
    detail:
      'It is not what was written ({place}). Nothing can be restored from it: use another one and check the disk it lies on; no data were changed.',
  },
  'backup.format_unknown': {
    title: 'The format of this backup is not known: version {found}',
    detail: '{file} was written by another version of the program; this one knows {known}. Restore with that program.',
  },
  'backup.newer_than_program': {
    title: 'The backup is newer than the program',
    detail:
      'It has the migration {name}, which this program does not. Upgrade the program, then restore; no data were changed.',
  },
  'backup.other_schema': {
    title: 'The schema of the backup is not the schema of this program',
    detail: 'Migration {name} differs. Restore with the program that wrote it; no data were changed.',
  },
  'backup.database_not_empty': {
    title: 'The database {database} is not empty',
    detail:
      'It holds {schemas}. A backup is restored into an empty database only: name another folder with LUOSHI_HOME, or another database with DATABASE_URL; no data were changed.',
  },
  'backup.tables_differ': {
    title: 'What came back is not what was saved',
    detail:
      'These differ: {tables}. All of the restore was taken back and the database is empty. Use another backup, and tell the developers these names.',
  },
  'backup.cannot_make_database': {
    title: 'No temporary database can be made for the trial',
    detail:
      'Reason: {reason}. Give the database user CREATEDB, or leave DATABASE_URL out for a temporary embedded database; --quick only checks the file.',
  },
  'backup.database_in_use': {
    title: 'The database is in use',
    detail: 'There are {connections} other connections. Stop the program, then reset; no data were changed.',
  },
  'demonstration.reset_refused': {
    title: 'Production is not reset',
    detail: 'A reset removes all data and is for demonstrations only (LUOSHI_MODE=demonstration); nothing was changed.',
  },
  'demonstration.reset_unconfirmed': {
    title: 'Not confirmed, nothing was reset',
    detail: 'This would empty {place}. Type what is asked for at a terminal, or give --yes in a script.',
  },
}
