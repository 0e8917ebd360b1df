/** What is said when a table or an upload cannot be taken: why, and what to do next. */
import type { Sentence } from './sentence.ts'

export const filesEn: Readonly<Record<string, Sentence>> = {
  'secrecy.mark': {
    title: 'There is a mark of classification, “{words}”, so it must not be uploaded',
    detail:
      'State secrets must not enter this system. Stop sending it and follow the rules on secrecy; if it is none, remove the mark and try again.',
  },
  'spreadsheet.empty': {
    title: 'There is nothing in the table',
    detail: 'Check that it is the right file, and whether its content is on a hidden sheet.',
  },
  'spreadsheet.unknown_format': {
    title: 'This is no table that can be read',
    detail: 'Readable are xlsx, xls and csv. Open it in WPS or Excel, save it as xlsx and try again.',
  },
  'spreadsheet.ods': {
    title: 'ods tables are not read',
    detail: 'Their header rows would be lost. Open it in WPS or Excel, save it as xlsx and try again.',
  },
  'spreadsheet.broken': {
    title: 'The file is damaged and cannot be opened',
    detail: 'Open it in WPS or Excel, copy what is filled into a new table, save that as xlsx and try again.',
  },
  'spreadsheet.no_table': {
    title: 'There is no table on the web page',
    detail: 'Open it in WPS or Excel, save it as xlsx and try again.',
  },
  'spreadsheet.fullwidth_delimiter': {
    title: 'The columns are parted by the full-width character {shown}',
    detail: 'A csv needs commas of half width. Change them, or save it as xlsx and try again.',
  },
  'spreadsheet.too_many_cells': {
    title: 'The table is too large: {cells} cells',
    detail: 'The limit is {limit}. Keep the rows and columns to import, or make several files of it.',
  },
  'spreadsheet.too_heavy': {
    title: 'Stopped: reading this table takes too much time or memory',
    detail:
      'The limits are {seconds} seconds and {limit_mb} MB. Remove pictures and other sheets, save it as xlsx and try again.',
  },
  'spreadsheet.xls_without_formats': {
    title: 'The old format xls does not say how cells are shown',
    detail:
      'Percentages are read as fractions (5% as 0.05), and zeros before a code are lost. Check them, or save it as xlsx and import that.',
  },
  'spreadsheet.sheets_left_out': {
    title: 'Only the sheet “{sheet}” was read',
    detail: 'Not read: {others}. If another one is meant, move it to the front or save it as a file of its own.',
  },
  'spreadsheet.error_value': {
    title: 'The cell holds the error {shown}',
    detail: 'Correct the formula, or enter the value itself.',
  },
  'spreadsheet.formula_without_value': {
    title: 'The formula in the cell has no value',
    detail: 'Open the file in WPS or Excel, save it once, and import it again.',
  },
  'spreadsheet.lost_digits': {
    title: 'The long code “{shown}” has lost digits',
    detail: 'Spreadsheets keep 15 digits of a number. Format the column as text and enter the codes again.',
  },
  'spreadsheet.no_header': {
    title: 'No header was found',
    detail: 'None of the first 20 rows names these columns: {columns}. Add a header, or fill in the template.',
  },
  'spreadsheet.missing_column': {
    title: 'The column “{column}” is missing',
    detail: 'Its header may be: {names}. The headers are: {found}. Add the column, or correct its name.',
  },
  'spreadsheet.duplicate_column': {
    title: 'The column “{column}” is there twice',
    detail: 'The other one is at {first}. Keep one of them, or correct a name.',
  },
  'spreadsheet.unknown_column': {
    title: 'The column “{column}” was not read',
    detail: 'If it is not needed, do nothing; if it is another name of a column, use the name of the template.',
  },
  'uploads.empty': {
    title: 'The file is empty',
    detail: 'Check that the file is whole, choose it again and upload it.',
  },
  'uploads.too_large': {
    title: 'The file is too large: {size_mb} MB',
    detail: 'The limit is {limit_mb} MB. Shrink its pictures, split it, or upload the part that is needed.',
  },
  'uploads.unknown_type': {
    title: 'Files of this type cannot be uploaded',
    detail:
      'Taken are PDF, OFD, Word, Excel, pictures (png, jpg, gif, webp), txt, csv and web pages. Save it as one of these; unpack archives and upload the files one by one.',
  },
  'uploads.executable': {
    title: 'Programs and scripts cannot be uploaded',
    detail: 'Check where the file comes from; of a paper, upload the PDF, Word file or picture.',
  },
  'uploads.svg': {
    title: 'SVG pictures can hide programs and cannot be uploaded',
    detail: 'Save it as png or PDF and upload that.',
  },
  'uploads.macros': {
    title: 'The file holds macros and cannot be uploaded',
    detail: 'Open it in WPS or Office, save it as docx or xlsx without macros and upload that.',
  },
  'uploads.encrypted': {
    title: 'The file is behind a password and cannot be uploaded',
    detail: 'Remove the password, save it and upload that.',
  },
  'uploads.broken_image': {
    title: 'The picture is damaged',
    detail: 'Open it in a picture viewer, save it as png or jpg and upload that.',
  },
  'uploads.image_too_large': {
    title: 'The picture is too large: {width}×{height}',
    detail: 'The limits are {side_limit} pixels a side and {megapixels_limit} megapixels. Shrink it and upload that.',
  },
  'uploads.too_heavy': {
    title: 'Stopped: checking this file takes too much time or memory',
    detail:
      'The limits are {seconds} seconds and {limit_mb} MB. Check where it comes from, or export it as PDF and upload that.',
  },
  'uploads.renamed': {
    title: 'The file is now called “{name}”',
    detail: 'Its name did not agree with its content, or had characters that cannot be used. Check the new one.',
  },
  'uploads.no_text': {
    title: 'The words of the file cannot be taken out',
    detail:
      'It was not checked for marks of classification. Look at it yourself and make sure that it holds no secrets.',
  },
  'uploads.infected': {
    title: 'The file carries a virus and cannot be uploaded',
    detail: 'Check your computer with a virus scanner, and upload a clean file.',
  },
  'uploads.not_checked_for_viruses': {
    title: 'The file was not checked for viruses',
    detail:
      'The virus scanner is not set up or does not answer. Check the file on your own computer before you open it; ask the administrator about the scanner.',
  },
}
