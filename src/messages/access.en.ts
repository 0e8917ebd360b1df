/** Who may do what: signing in, seats, offices, requests. */
import type { Sentence } from './sentence.ts'

export const accessEn: Readonly<Record<string, Sentence>> = {
  'database.may_not_make_logins': {
    title: 'The database user may not create the login {login}',
    detail:
      'Give it CREATEROLE, or let the database administrator create the login, then start again ({database}: {reason}).',
  },
  'http.sign_in_required': {
    title: 'Please sign in first',
    detail: 'The session is over or was never begun. Sign in and try again; what you typed is still on the page.',
  },
  'http.not_permitted': {
    title: 'Your seat does not allow this',
    detail: 'If your work needs it, ask the administrator of your zone for a seat, or a colleague who may.',
  },
  'http.cross_site': {
    title: 'The request did not come from a page of this system',
    detail: 'It was not carried out. Please work from the pages of this system.',
  },
  'http.too_large': {
    title: 'This is too large',
    detail: 'A request takes up to 1 MB, a file up to 50 MB. Please split it.',
  },
  'http.unknown_media_type': {
    title: 'This media type is not supported',
    detail: 'Send JSON; files as application/octet-stream.',
  },
  'http.too_many_requests': { title: 'Too many requests', detail: 'Please wait a minute and try again.' },
  'http.idempotency_key_missing': {
    title: 'The idempotency key is missing',
    detail: 'Send a key of up to 100 characters in the header Idempotency-Key, a new one for each new act.',
  },
  'http.idempotency_key_reused': {
    title: 'This idempotency key was used for another act',
    detail: 'Nothing was done. Please send it again with a new key.',
  },
  'http.if_match_missing': {
    title: 'It is not said which version is changed',
    detail: 'Read the current one first and send its ETag in the header If-Match.',
  },
  'http.outdated': {
    title: 'Somebody else has just changed this',
    detail: 'Nothing was overwritten. Compare both versions, choose, and save again.',
  },
  'identity.wrong_password': {
    title: 'User name or password is wrong',
    detail:
      'Check and try again; five wrong ones lock the name for 15 minutes. If you forgot it, ask the administrator for a new activation code.',
  },
  'identity.locked': {
    title: 'Wrong password {failures} times: locked for now',
    detail: 'Try again in {minutes} minutes, or ask the administrator for a new activation code.',
  },
  'identity.wrong_code': {
    title: 'The code is wrong',
    detail:
      'Type the six digits that your telephone shows now; a wrong clock on it is a usual cause. Without the telephone, use a backup code.',
  },
  'identity.wrong_activation': {
    title: 'User name or activation code is wrong, or the code has expired',
    detail: 'Check the slip; if it has expired, ask the administrator for another.',
  },
  'identity.password_too_short': { title: 'The password is too short', detail: 'Use at least {length} characters.' },
  'identity.username_taken': {
    title: 'The user name {username} is taken',
    detail: 'Choose another; nobody of the list was added.',
  },
  'identity.no_seat': {
    title: 'You have no seat now and cannot sign in',
    detail: 'It has ended or has not begun. If your work needs it, ask the administrator of your zone for a seat.',
  },
  'identity.no_account': { title: 'There is no such account', detail: 'Reload the page and choose again.' },
  'identity.no_role_picker': {
    title: 'Roles cannot be picked without a password here',
    detail: 'That is only for a demonstration, opened on the machine itself. Please sign in with an account.',
  },
  'offices.not_found': { title: 'There is no such office: {office}', detail: 'Choose one from the directory.' },
  'offices.already_there': {
    title: 'The office is in the directory already: {name}',
    detail: 'Check its id ({office}) and its name; none of the list was added.',
  },
  'offices.below_itself': { title: '{office} cannot stand below itself', detail: 'Choose another office above it.' },
  'offices.succession_malformed': {
    title: 'This succession does not hold together',
    detail:
      'A merger has one successor, a split one predecessor and two successors at least, and none leads back to where it began.',
  },
  'offices.already_succeeded': { title: '{office} has been succeeded already', detail: 'Go on from its successor.' },
  'people.not_found': { title: 'There is no such person', detail: 'Choose one from the list of people.' },
  'people.office_unknown': {
    title: 'There is no such office: {office}',
    detail: 'Add it to the directory first; nobody of the list was added.',
  },
  'people.named_twice': {
    title: 'The user name {username} stands twice in the list',
    detail: 'Make them different; nobody of the list was added.',
  },
  'people.role_not_yours': {
    title: 'The administrator of a unit cannot deal with the role “{role}”',
    detail: 'Please ask the administrator of the zone.',
  },
  'people.seat_not_found': { title: 'There is no such seat, or it has ended', detail: 'Reload and look again.' },
  'people.last_administrator': {
    title: 'This is the last administrator',
    detail: 'Give another colleague the seat of administrator first, then end this one.',
  },
  'people.delegation_malformed': {
    title: 'Such a delegation does not hold',
    detail: 'Not to oneself; the last day not before the first; a temporary one names its last day.',
  },
  'people.delegation_not_found': {
    title: 'There is no such delegation, or it has ended',
    detail: 'Reload and look again.',
  },
  'files.refused': {
    title: 'The file was not taken in: {name}',
    detail: 'The reasons are below; mend them and send it again. Classified files must never be uploaded.',
  },
  'files.not_found': {
    title: 'There is no such file: {file}',
    detail: 'It may belong to another office; open it from the page of the work.',
  },
  'setup.not_needed': {
    title: 'Somebody works here already',
    detail: 'It cannot be set up again. Sign in with an account, or ask the administrator to add you.',
  },
  'setup.wrong_code': {
    title: 'The code is wrong',
    detail: 'Copy the code that the terminal shows where the program was started; it changes with every start.',
  },
  'setup.folder_unwritable': {
    title: 'This folder cannot be written to: {folder}',
    detail: 'Give an absolute path on the server that the user of the program may write to ({reason}).',
  },
}
