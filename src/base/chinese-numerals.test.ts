import { describe, expect, it } from 'vitest'
import { chineseAmount, chineseFiguresOf, figuresOf, numeralOf, valueOfNumeral } from './chinese-numerals.ts'

describe('a Chinese numeral', () => {
  it.each([
    ['三百二十', '320'],
    ['两千', '2000'],
    ['百', '100'],
    ['十万', '100000'],
    ['一亿二千万', '120000000'],
    ['三万亿', '3000000000000'],
    ['一万二千亿', '1200000000000'],
    ['一百零二', '102'],
  ])('%s is the amount %s', (words, amount) => expect(chineseAmount(words)).toBe(amount))

  it('that is none has no amount', () => {
    expect(chineseAmount('二五')).toBeUndefined()
    expect(valueOfNumeral('附则')).toBe(0)
  })

  it.each(Array.from({ length: 99 }, (_, index) => index + 1))('of %i is read as it is written', (value) => {
    expect(valueOfNumeral(numeralOf(value))).toBe(value)
    expect(valueOfNumeral(String(value))).toBe(value)
  })
})

it('the figures of a year are written either way', () => {
  expect([figuresOf('二〇一八'), figuresOf('二○一八'), chineseFiguresOf('2018')]).toEqual(['2018', '2018', '二〇一八'])
})
