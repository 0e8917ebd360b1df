/** Small choices of a reader that his browser keeps. Where it may keep nothing, they last as long as the page. */

/** Null where nothing was chosen. */
export function findRemembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // The policy of an office may forbid it; the choice holds until the page is closed.
  }
}
