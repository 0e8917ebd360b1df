/** How numbers and the words that bound them from the right are written: parts of regular expressions. */
export const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
export const CHINESE = '[零〇一二两三四五六七八九十百千万]{1,9}'
export const BOUND = '(?:及|\\(含\\)|\\(含\\d+[^()]{0,3}\\)|含)?(?:以上|以下|以内|之内|(?<=[日天年月时钟])内|左右|上下)'
