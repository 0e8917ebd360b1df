/**
 * Cuts a page into tags and text, as tolerant as browsers are, in one pass: every character is looked at a fixed number
 * of times whatever is left open.
 */

export type MarkupToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly end: number }
  | { readonly kind: 'close'; readonly name: string }

/** Their content is not markup, up to the tag that closes them. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])

/** The tokens of a page in order. Comments, doctypes and processing instructions are left out. */
export function* markupTokens(html: string): Generator<MarkupToken, void, undefined> {
  const scanner = new TagScanner(html)
  let at = 0
  while (at < html.length) {
    const tagStart = scanner.nextTag(at)
    if (tagStart > at) yield { kind: 'text', text: html.slice(at, tagStart) }
    if (tagStart >= html.length) return
    const second = html.charAt(tagStart + 1)
    if (second === '!' || second === '?') at = scanner.endOfComment(tagStart)
    else {
      const end = scanner.endOfTag(tagStart)
      const token = tagOf(html, tagStart, end)
      yield token
      at = end
      if (token.kind === 'open' && RAW_TEXT.has(token.name)) {
        const rawEnd = scanner.endOfRawText(token.name, end)
        yield { kind: 'text', text: html.slice(end, rawEnd) }
        at = rawEnd
      }
    }
  }
}

/** The value of an attribute in the attribute text of a tag, null where the tag has none. */
export function attributeOf(attributes: string, name: string): string | null {
  const pattern = new RegExp(`(?:^|[\\s"'/])${name}\\s{0,9}=\\s{0,9}("[^"]*"|'[^']*'|[^\\s"'>]+)`, 'i')
  const value = pattern.exec(attributes)?.[1]
  return value === undefined ? null : value.replaceAll(/^["']|["']$/g, '')
}

class TagScanner {
  private readonly html: string
  /** What was searched once and never found again until the end, so that nothing is searched twice. */
  private readonly absent = new Set<string>()

  constructor(html: string) {
    this.html = html
  }

  /** Where the next tag or comment begins; a `<` before anything else is text. */
  nextTag(from: number): number {
    let at = this.html.indexOf('<', from)
    while (at >= 0 && !/[a-zA-Z/!?]/.test(this.html.charAt(at + 1))) at = this.html.indexOf('<', at + 1)
    return at < 0 ? this.html.length : at
  }

  endOfComment(start: number): number {
    const mark = this.html.startsWith('<!--', start) ? '-->' : '>'
    const end = this.find(mark, start + 2)
    if (end >= 0) return end + mark.length
    const tagEnd = this.find('>', start + 2)
    return tagEnd < 0 ? this.html.length : tagEnd + 1
  }

  /** Past the `>` that closes a tag; one inside a quoted value does not. */
  endOfTag(start: number): number {
    let isValueNext = false
    for (let at = start + 1; at < this.html.length; at++) {
      const character = this.html.charAt(at)
      if (character === '>') return at + 1
      if (isValueNext && (character === '"' || character === "'")) {
        const closing = this.find(character, at + 1)
        if (closing < 0) return this.endOfComment(at)
        at = closing
        isValueNext = false
      } else if (character === '=') isValueNext = true
      else if (character.trim() !== '') isValueNext = false
    }
    return this.html.length
  }

  /** Where `</name` stands, else the end: what browsers do with a script that is never closed. */
  endOfRawText(name: string, from: number): number {
    let at = this.find('</', from)
    while (at >= 0 && this.html.slice(at + 2, at + 2 + name.length).toLowerCase() !== name) at = this.find('</', at + 2)
    return at < 0 ? this.html.length : at
  }

  private find(mark: string, from: number): number {
    if (this.absent.has(mark)) return -1
    const at = this.html.indexOf(mark, from)
    if (at < 0) this.absent.add(mark)
    return at
  }
}

function tagOf(html: string, start: number, end: number): MarkupToken {
  const isClosing = html.charAt(start + 1) === '/'
  const nameStart = start + (isClosing ? 2 : 1)
  let nameEnd = nameStart
  while (nameEnd < end && /[^\s/>]/.test(html.charAt(nameEnd))) nameEnd++
  const name = html.slice(nameStart, nameEnd).toLowerCase()
  return isClosing ? { kind: 'close', name } : { kind: 'open', name, attributes: html.slice(nameEnd, end - 1), end }
}
