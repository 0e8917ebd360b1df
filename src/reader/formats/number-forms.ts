/** The forms in which an office program writes the numbers of its lists: 一, 甲, ①, iv, 壹. */

const DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const ROMAN_MAX = 3999

const FORMS: ReadonlyMap<string, (number: number) => string> = new Map([
  ['decimalZero', (number: number) => String(number).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['upperLetter', (number: number) => letters(number).toUpperCase()],
  ['lowerLetter', letters],
  ['upperRoman', (number: number) => roman(number).toUpperCase()],
  ['lowerRoman', roman],
  ['chineseCounting', counting],
  ['chineseCountingThousand', counting],
  ['japaneseCounting', counting],
  ['taiwaneseCounting', counting],
  ['taiwaneseCountingThousand', counting],
  ['ideographDigital', digital],
  ['japaneseDigitalTenThousand', digital],
  ['taiwaneseDigital', digital],
  ['chineseLegalSimplified', legal],
  ['ideographLegalTraditional', legal],
  ['ideographTraditional', (number: number) => cyclic(STEMS, number)],
  ['ideographZodiac', (number: number) => cyclic(BRANCHES, number)],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', (number: number) => enclosed(number, 0x2488, `${number}.`)],
  ['decimalEnclosedParen', (number: number) => enclosed(number, 0x2474, `(${number})`)],
  ['ideographEnclosedCircle', (number: number) => (number <= 10 ? enclosed(number, 0x3280, '') : counting(number))],
  ['none', () => ''],
])

/** A number of a list in one of the forms of WordprocessingML (`w:numFmt`); plain digits where the form is unknown. */
export function numberInForm(number: number, form: string): string {
  return FORMS.get(form)?.(number) ?? String(number)
}

/** 一, 十一, 二十, 一百零三. */
function counting(number: number): string {
  return inWords(number, DIGITS, ['', '十', '百', '千']).replace(/^一十/, '十')
}

function legal(number: number): string {
  return inWords(number, LEGAL_DIGITS, ['', '拾', '佰', '仟'])
}

function inWords(number: number, digits: string, places: readonly string[]): string {
  if (number <= 0 || number > 9999) return number === 0 ? '零' : String(number)
  let words = ''
  let isZeroOwed = false
  for (const [index, figure] of Array.from(String(number)).entries()) {
    const place = places[String(number).length - 1 - index] ?? ''
    if (figure === '0') isZeroOwed = true
    else {
      words += `${isZeroOwed ? '零' : ''}${digits.charAt(Number(figure))}${place}`
      isZeroOwed = false
    }
  }
  return words
}

function digital(number: number): string {
  return Array.from(String(number))
    .map((figure) => DIGITS.charAt(Number(figure)))
    .join('')
}

function fullWidth(number: number): string {
  return Array.from(String(number))
    .map((figure) => String.fromCharCode(0xff10 + Number(figure)))
    .join('')
}

function letters(number: number): string {
  if (number < 1) return String(number)
  return String.fromCharCode(0x61 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 10))
}

function roman(number: number): string {
  if (number < 1 || number > ROMAN_MAX) return String(number)
  let rest = number
  let words = ''
  for (const [value, sign] of ROMAN) {
    words += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return words
}

function cyclic(signs: string, number: number): string {
  return number >= 1 && number <= signs.length ? signs.charAt(number - 1) : String(number)
}

function circled(number: number): string {
  if (number >= 21 && number <= 35) return String.fromCharCode(0x3251 + number - 21)
  return enclosed(number, 0x2460, `(${number})`)
}

function enclosed(number: number, first: number, otherwise: string): string {
  return number >= 1 && number <= 20 ? String.fromCharCode(first + number - 1) : otherwise
}
