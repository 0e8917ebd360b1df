/** What is said when a document cannot be read: why, and how to get one that can. */
import type { Sentence } from './sentence.ts'

export const readerEn: Readonly<Record<string, Sentence>> = {
  'reader.empty': {
    title: 'The file is empty',
    detail: 'There are no words in it. Check that it was downloaded or uploaded whole, and try again.',
  },
  'reader.unknown_format': {
    title: 'The format of this file is unknown',
    detail: 'Readable are txt, web pages (html), Word (docx), PDF and OFD. Save it as one of these.',
  },
  'reader.legacy_format': {
    title: 'The old format {format} cannot be read',
    detail: 'Open the file in WPS or Word, save it as docx and try again.',
  },
  'reader.encrypted': {
    title: 'The file is behind a password',
    detail: 'Remove the password of the {format} file, save it and try again.',
  },
  'reader.too_large': {
    title: 'The file is too large: {size_mb} MB',
    detail: 'The limit is {limit_mb} MB. Keep the text of the plan, and put pictures and annexes elsewhere.',
  },
  'reader.too_many_pages': {
    title: 'The file has too many pages: {pages}',
    detail: 'The limit is {pages_limit}. Keep the pages the plan is on.',
  },
  'reader.too_many_objects': {
    title: 'The OFD has too many objects on its pages',
    detail: 'The limit is {objects_limit}, and official papers have far fewer. Export it anew from its word processor.',
  },
  'reader.zip_too_large': {
    title: 'Unpacked, the file would be too large: {declared_mb} MB, {ratio} times its size',
    detail:
      'The limits are {limit_mb} MB and {ratio_limit} times, so it was not unpacked. Check where the file comes from, or export it anew.',
  },
  'reader.broken_zip': {
    title: 'The file is damaged and cannot be opened',
    detail: 'It is not whole, or was changed. Download it again, or ask who issued it for another copy.',
  },
  'reader.zip_without_document': {
    title: 'There is no readable document in the archive',
    detail: 'It is neither Word (docx) nor OFD. Unpack it and choose the plan among its files.',
  },
  'reader.broken_docx': {
    title: 'The Word document is damaged: {part} cannot be read',
    detail: 'Open and repair it in WPS or Word, save it and try again.',
  },
  'reader.broken_ofd': {
    title: 'The OFD is damaged: {part} cannot be read',
    detail: 'Download it again, or open it in an OFD viewer, save it and try again.',
  },
  'reader.broken_pdf': {
    title: 'The PDF is damaged and cannot be opened',
    detail: 'Download it again, or open it in a PDF viewer, save it and try again.',
  },
  'reader.scanned_pdf': {
    title: 'The PDF is a scan without text',
    detail: 'Its {pages} pages are pictures. Find a version with text, or run text recognition and proofread it first.',
  },
  'reader.scanned_ofd': {
    title: 'The OFD is a scan without text',
    detail: 'Its {pages} pages are pictures. Find a version with text, or run text recognition and proofread it first.',
  },
  'reader.unreadable_pdf': {
    title: 'The words of the PDF cannot be taken out',
    detail:
      'Its {pages} pages can be seen, but the fonts do not say which characters they show. Find a Word or web version, or run text recognition and proofread it first.',
  },
  'reader.no_text': {
    title: 'There are no words in the file',
    detail: 'The {format} file opens but has no text. Check that it is the right file.',
  },
  'reader.damaged_characters': {
    title: '{count} characters are damaged',
    detail: 'The rest was read; the damage shows as “�”. Compare with the original, or better, find an undamaged file.',
  },
  'reader.timeout': {
    title: 'Stopped: not read to the end in {seconds} seconds',
    detail: 'A plan usually takes a few seconds. Save it as docx or txt without pictures and try again.',
  },
  'reader.out_of_memory': {
    title: 'Stopped: reading this file takes too much memory',
    detail: 'The limit is {limit_mb} MB. Save it as docx or txt without pictures and try again.',
  },
  'reader.no_plan_structure': {
    title: 'No structure of a plan was found',
    detail:
      'There are no clause numbers, targets or responsible units. Check that this is the plan itself and not a covering notice or a table of contents.',
  },
}
