/** The tag of a representation (RFC 9110 §8.8.3): who has it already gets 304, who changes another version gets 412. */
import { createHash } from 'node:crypto'

/** Weak: compressed or not, the value is the same. */
export function entityTagOf(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** Weak comparison (RFC 9110 §8.8.3.2) with a list of tags. */
export function matchesTag(etag: string, tags = ''): boolean {
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '')
  return tags.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
}
