/** What the elements of a page mean for its text. */

/** They are not read: programs, pictures, controls, and the frame around a document. */
export const DROPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'noframes',
  'template',
  'svg',
  'canvas',
  'iframe',
  'object',
  'audio',
  'video',
  'map',
  'nav',
  'aside',
  'footer',
  'menu',
  'button',
  'select',
  'datalist',
  'textarea',
])

const INLINE: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'input',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  'rb',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
])

/** Whether an element runs on inside a line; others begin and end one. Names with a colon are those of office programs. */
export function isInline(name: string): boolean {
  return INLINE.has(name) || name.includes(':')
}

/** A page says with them where the document itself stands. */
export const MAIN: ReadonlySet<string> = new Set(['article', 'main'])

/** Elements whose text is read only aloud or by search engines. */
export const ASIDE_TEXT: ReadonlySet<string> = new Set(['rt', 'rp'])
