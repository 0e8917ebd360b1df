/** What is said when a log, a checkpoint or a proof is verified: what does not agree, and what to look into next. */
import type { Sentence } from './sentence.ts'

export const auditEn: Readonly<Record<string, Sentence>> = {
  'audit.entry_changed': {
    title: 'Entry {number} of the log was changed after it was sealed',
    detail:
      'What it says does not have its hash. Compare it with a backup and the business record, and find out who can write to the database.',
  },
  'audit.payload_changed': {
    title: 'The payload of entry {number} was changed',
    detail: 'It is not what was sealed with the entry. Compare it with the payload in a backup.',
  },
  'audit.payload_missing': {
    title: 'The payload of entry {number} is gone',
    detail: 'No lawful erasure is written down. Restore it from a backup; an erasure needs a reason and a record.',
  },
  'audit.payload_not_there': {
    title: 'Entry {number} has no whole payload, and no reason why it was erased',
    detail: 'No proof can be given like this. Verify the whole log first, and restore the payload from a backup.',
  },
  'audit.erasure_without_reason': {
    title: 'The payload of entry {number} was erased without a reason',
    detail: 'Find out who erased it and on what ground; where there is none, restore it from a backup.',
  },
  'audit.erasure_unrecorded': {
    title: 'The payload of entry {number} was erased, but the log has no record of it, or a record with another reason',
    detail: 'A lawful erasure writes an entry too. Find out about this one, and compare with the payload in a backup.',
  },
  'audit.chain_broken': {
    title: 'Entry {number} does not follow the entry before it',
    detail:
      'Entries before it were replaced, inserted or rewritten. Compare with a backup, from the last checkpoint that agrees.',
  },
  'audit.gap': {
    title: 'Entries {number} to {until} of the log are missing',
    detail: 'Numbers are never skipped, so they were removed. Restore them from a backup, and find out who did it.',
  },
  'audit.out_of_order': {
    title: 'Entry {found} stands where entry {number} should be',
    detail: 'Entries were doubled, swapped or inserted. Compare with a backup by number.',
  },
  'audit.log_truncated': {
    title: 'The log ends before entry {number}, but {size} entries were sealed',
    detail:
      'Its end was cut off, or an old backup was restored. Find a newer backup; missing entries cannot be written again.',
  },
  'audit.head_behind': {
    title: 'The entries from number {number} on were never sealed',
    detail: 'The sealer went as far as {size}; it did not write what follows. Find out where that comes from.',
  },
  'audit.head_mismatch': {
    title: 'The end of the log, entry {number}, is not what the sealer left',
    detail: 'One of the two was changed. Verify against a checkpoint from outside of the database to see which.',
  },
  'audit.checkpoint_mismatch': {
    title: 'The log does not agree with the checkpoint of entry {number}',
    detail:
      'Up to this entry it is not the log that was signed: it was rewritten, or goes on from an old backup. Find the backup that agrees.',
  },
  'audit.signature_missing': {
    title: 'No trusted key signed the checkpoint of entry {number}',
    detail:
      'It was not used. Check that the public keys are those of the signing office, and give the old one too after a change of keys.',
  },
  'audit.signature_invalid': {
    title: 'The signature of the checkpoint of entry {number} is wrong ({key})',
    detail: 'It was changed after signing, or copied wrongly. It was not used; get the original and try again.',
  },
  'audit.other_origin': {
    title: 'The checkpoint of entry {number} is of another log: {origin}',
    detail: 'The log to verify is {expected}. The checkpoint was not used; give the file of this log.',
  },
  'audit.other_algorithm': {
    title: 'The algorithm given with entry {number} is {algorithm}, not {expected}',
    detail: 'A log uses one algorithm from beginning to end. Check that the files are of one log.',
  },
  'audit.fork': {
    title: 'There are two histories: the checkpoint of entry {number} and another one cannot be of one log',
    detail: 'Somebody signed both. Keep the originals of the two checkpoints and hand them to the supervision office.',
  },
  'audit.checkpoint_shrunk': {
    title: 'The log became smaller: after a checkpoint of {earlier} entries came one of {number}',
    detail:
      'Most likely an old backup was restored and written on. Look at the record of the restoring, and find the entries that were lost.',
  },
  'audit.checkpoint_incomplete': {
    title: 'This is no whole checkpoint',
    detail:
      'A checkpoint has four lines (name, size, root, time and algorithm), an empty line and signatures. Get the original, its line ends unchanged.',
  },
  'audit.checkpoint_unsigned': {
    title: 'The checkpoint has no signature',
    detail: 'After its four lines come an empty line and lines that begin with “— ”. Get the signed original.',
  },
  'audit.checkpoint_origin': {
    title: 'The first line of the checkpoint cannot be the name of a log',
    detail: 'A name has no spaces and no plus sign. Get the original.',
  },
  'audit.checkpoint_size': {
    title: 'The second line of the checkpoint is no number of entries',
    detail: 'It is a whole number without leading zeros. Get the original.',
  },
  'audit.checkpoint_root': {
    title: 'The third line of the checkpoint is no root',
    detail: 'It is the base64 of 32 bytes. Get the original, its lines unbroken.',
  },
  'audit.checkpoint_time': {
    title: 'The fourth line of the checkpoint is not a time and an algorithm',
    detail: 'It is like 2026-03-01T16:00:00.000000Z sm3; algorithms are {known}. Get the original.',
  },
  'audit.checkpoint_signature': {
    title: 'This line is no signature',
    detail: 'A signature is “— name base64”. Get the original, its lines unbroken.',
  },
  'audit.no_proof': {
    title: 'This is no proof file',
    detail: 'A proof is JSON of the format {format}. Download it again, and do not save it with a word processor.',
  },
  'audit.proof_field': {
    title: 'The field {field} of the proof is missing or wrong',
    detail: 'The file was changed or is not whole. Download it again, or ask the issuing office for another copy.',
  },
  'audit.key_not_trusted': {
    title: 'The key that signed ({key}) is not among the trusted ones',
    detail: 'Get the public key of the office from where it is published, not from the file itself.',
  },
  'audit.not_included': {
    title: 'Entry {number} is not in the checkpoint of {size} entries',
    detail:
      'The proof fails: the entry, the path or the checkpoint was changed. Get the proof again; if it still fails, tell the supervision office.',
  },
  'audit.not_in_checkpoint': {
    title: 'There is no checkpoint for entry {number} yet',
    detail: 'The last one goes as far as {size}. Wait for the next checkpoint and ask again.',
  },
  'audit.log_not_of_checkpoint': {
    title: 'The log does not agree with the checkpoint of {size} entries, so no proof can be given',
    detail: 'The log was rewritten, or the checkpoint is of another one. Verify the whole log first.',
  },
  'audit.unsealed': {
    title: '{count} entries wait to be sealed, the oldest for {seconds} seconds',
    detail: 'Sealing takes less than a second. See whether the program runs, and whether a transaction stays open.',
  },
  'audit.entry_not_found': {
    title: 'There is no entry {number}',
    detail: 'Check the number; an entry gets its own about a second after it was written.',
  },
  'audit.checkpoint_not_found': {
    title: 'There is no checkpoint of {size} entries',
    detail: 'Choose two from the list of checkpoints.',
  },
  'audit.checkpoint_refused': {
    title: 'Nothing was signed: the log of {zone} does not go on from the last checkpoint outside',
    detail:
      'Outside it is signed up to {last}; the database has {size}. Most likely an old backup was restored. Run luoshi verify first, and leave the file outside as it is.',
  },
  'audit.no_key': {
    title: 'There is no public key, or it is malformed',
    detail:
      'It is one line, “name+id+base64”; luoshi doctor and the page of the log show it. Give the line, or a file that holds it, with --key.',
  },
  'audit.no_proof_file': { title: 'There is no such file: {file}', detail: 'Check where the proof file is.' },
  'audit.no_checkpoint_folder': {
    title: 'There is no such folder: {folder}',
    detail: 'Name the folder with the files of checkpoints.',
  },
  'audit.zone_unknown': { title: 'The database has no log of {zone}', detail: 'It has: {zones}.' },
  'audit.erasure_malformed': {
    title: 'Nothing was done: the number or the reason is missing',
    detail: 'Say which entry and on what ground, for example the number of a decision. Usage: luoshi {usage}',
  },
  'audit.erasure_kept': {
    title: 'Entry {number} records an erasure and stays',
    detail: 'The reason stands nowhere else: without it nobody could tell a lawful erasure from another.',
  },
  'audit.already_erased': {
    title: 'The payload of entry {number} is erased already',
    detail: 'Nothing is left to do.',
  },
  'audit.too_long_here': {
    title: 'The log has {entries} entries, too many to verify on this page',
    detail: 'See the result of the daily verification, or ask the operator to run luoshi verify.',
  },
  'audit.listener_unknown': { title: 'There is no listener {listener}', detail: 'Reload and look again.' },
  'audit.failure_not_found': {
    title: 'Entry {number} is not set aside',
    detail: 'It may have been done meanwhile. Reload and look again.',
  },
}
