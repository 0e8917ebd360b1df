/** Characters as wide as they are high: ideographs, and the marks set among them. The inside of a character class. */
export const WIDE = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF\\u3000-\\u303F“”‘’…—·'
