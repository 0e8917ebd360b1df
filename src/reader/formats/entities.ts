/** Character references of pages: `&nbsp;`, `&#19968;`, `&#x4E00;`. The names are those that editors of notices write. */

const NAMED: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00A0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200C'],
  ['zwj', '\u200D'],
  ['shy', '\u00AD'],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['hellip', '…'],
  ['middot', '·'],
  ['bull', '•'],
  ['times', '×'],
  ['divide', '÷'],
  ['plusmn', '±'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['deg', '°'],
  ['permil', '‰'],
  ['sup2', '²'],
  ['sup3', '³'],
  ['frac12', '½'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['sect', '§'],
  ['para', '¶'],
  ['yen', '¥'],
  ['lang', '〈'],
  ['rang', '〉'],
  ['larr', '←'],
  ['rarr', '→'],
  ['lowast', '∗'],
  ['sim', '∼'],
  ['asymp', '≈'],
])

const REFERENCE = /&(?:#(\d{1,7}|x[0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));?/gi

/** The text with every known character reference replaced. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(REFERENCE, (whole, number: string | undefined, name: string | undefined) =>
    number === undefined ? (NAMED.get(name ?? '') ?? whole) : (characterOf(number) ?? whole),
  )
}

function characterOf(number: string): string | undefined {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number.parseInt(number, 10)
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  // Old editors wrote the codes of Windows here; browsers read them so.
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(code))
  return String.fromCodePoint(code)
}
