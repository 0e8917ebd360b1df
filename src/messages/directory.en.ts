/** The directory: posts, appointments, overseers, and the limits of a steward. */
import type { Sentence } from './sentence.ts'

export const directoryEn: Readonly<Record<string, Sentence>> = {
  'offices.succession_too_early': {
    title: '{office} takes over another office only after that day',
    detail: 'Mergers and splits go in the order of their days. Choose a day after the takeover.',
  },
  'people.office_succeeded': {
    title: '{office} was merged or split',
    detail: 'Name the office that took over: {successors}. Nobody of the list was added.',
  },
  'people.office_not_yours': {
    title: 'This person or seat belongs to another office as well ({office})',
    detail: 'A steward manages people who sit in his own office only. Ask the administrator of the zone.',
  },
  'people.seat_held': {
    title: '{name} has this seat since {day}',
    detail: 'It need not be granted again. Reload the page.',
  },
  'people.post_not_found': {
    title: 'This office has no such post',
    detail: 'Reload the page and choose from its posts.',
  },
  'people.appointed_before': {
    title: 'Something is already said about this post after {day}',
    detail: 'An appointment begins on the first day of the latest one or later. Choose another day.',
  },
}
