import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateQuote, occurrencesOf } from './quotes.ts'

const words = (text: string, quote: string | string[], nth?: number): string[] | undefined =>
  locateQuote(text, quote, nth)?.map(({ start, end }) => text.slice(start, end))

describe('a quote', () => {
  it('is found whatever the line breaks and indents of the text', () => {
    expect(words('（五）绿色\n　　制造 全面', '绿色制造全面')).toEqual(['绿色\n　　制造 全面'])
  })

  it('in fragments is found in the order of the text', () => {
    const text = '能耗、排放量分别下降11.1%、13.4%'
    expect(words(text, ['排放量', '下降', '13.4%'])).toEqual(['排放量', '下降', '13.4%'])
    expect(words(text, ['13.4%', '排放量'])).toBeUndefined()
  })

  it('says which occurrence it means', () => {
    expect(locateQuote('专业园区，专业园区', '园区', 2)).toEqual([{ start: 7, end: 9 }])
    expect(locateQuote('专业园区，专业园区', '园区', 3)).toBeNull()
    expect(occurrencesOf('专业园区，专业园区', '园区')).toBe(2)
  })

  it('that does not stand in the text is not found, and nothing never is', () => {
    expect(locateQuote('专业园区', '产业园区')).toBeNull()
    expect(locateQuote('专业园区', ' ')).toBeNull()
  })

  it('taken from any text is found in it, inside it and word for word', () => {
    const text = fc.string({ unit: fc.constantFrom('绿', '色', '制', ' ', '\n', '　', '1', '%') })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const quote = whole.slice(from % (whole.length + 1)).slice(0, (length % 8) + 1)
        fc.pre(quote.trim() !== '')
        const [span] = locateQuote(whole, quote) ?? []
        expect(span).toBeDefined()
        const found = whole.slice(span?.start, span?.end)
        expect(found.replaceAll(/\s/g, '')).toBe(quote.replaceAll(/\s/g, ''))
      }),
    )
  })
})
