/**
 * Every colour and typeface of the pages, the only place where they are written: the style sheet of CSS variables and
 * the theme of the component kit are both made from here.
 */

const light = {
  page: '#f4f6f9',
  surface: '#ffffff',
  ink: '#14202e',
  muted: '#4a5868',
  line: '#8794a3',
  hair: '#dce2e9',
  track: '#dde3ea',
  blue: '#0b4a8f',
  tint: '#f0f5fb',
  hover: '#f8fafc',
  ok: '#0a6b50',
  warn: '#8a4b00',
  amber: '#f0a800',
  'amber-edge': '#8a4b00',
  'amber-ink': '#4a2800',
  late: '#a8201a',
  none: '#56616e',
  red: '#c4161c',
  faint: '#aeb9c5',
  halo: '#14202e',
}

type Colours = Readonly<Record<keyof typeof light, string>>

const dark: Colours = {
  page: '#0e151d',
  surface: '#16202b',
  ink: '#e9eef4',
  muted: '#aab6c4',
  line: '#6c7b8c',
  hair: '#2a3643',
  track: '#2f3c4a',
  blue: '#7db4f5',
  tint: '#1b2a3b',
  hover: '#1a2531',
  ok: '#55c79a',
  warn: '#f2b44c',
  amber: '#f2b44c',
  'amber-edge': '#f2b44c',
  'amber-ink': '#2a1c00',
  late: '#ff8a80',
  none: '#a3afbc',
  red: '#ff8a80',
  faint: '#55636f',
  halo: '#0e151d',
}

/** Typefaces of an official document, each with what stands in for it where it is not installed. */
const typefaces = {
  song: '"FZXiaoBiaoSong-B05S","方正小标宋简体","Noto Serif CJK SC","Source Han Serif SC","Songti SC",serif',
  fang: '"FangSong_GB2312","FangSong","STFangsong","Noto Serif CJK SC","Source Han Serif SC",serif',
  kai: '"KaiTi_GB2312","KaiTi","STKaiti","Kaiti SC","AR PL KaitiM GB","Noto Serif CJK SC",serif',
  hei: '"SimHei","Heiti SC","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif',
  ui: '"PingFang SC","Microsoft YaHei","HarmonyOS Sans SC","Source Han Sans SC","Noto Sans CJK SC",sans-serif',
}

export type Appearance = 'light' | 'dark'

export const colours: Readonly<Record<Appearance, Colours>> = { light, dark }
export const interfaceTypeface = typefaces.ui

/** The tokens as CSS variables: `--ink`, `--song` and so on. Paper is always light. */
export function tokenSheet(): string {
  return [
    `:root{${declarations(light)}${declarations(typefaces)}}`,
    `@media screen{:root[data-appearance=dark]{${declarations(dark)}color-scheme:dark}}`,
  ].join('\n')
}

function declarations(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${value};`)
    .join('')
}
