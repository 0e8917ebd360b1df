import { describe, expect, it } from 'vitest'
import { isPlanId, suggestPlanId, titleOf } from './plan-id.ts'

describe('the id of a new plan', () => {
  it.each([
    ['清水县厕所革命实施方案(2021).docx', /^qingshui.*cesuo.*-2021$/],
    ['plan.txt', /^plan$/],
    ['关于印发方案的通知.pdf', /^plan$/],
    ['绿色制造 2019.ofd', /^lvse-?zhizao-2019$/],
  ])('of %s', async (name, expected) => {
    const id = await suggestPlanId(name)
    expect(id).toMatch(expected)
    expect(isPlanId(id)).toBe(true)
  })

  it('is made from the title where the text can be read', () => {
    const bytes = new TextEncoder().encode(
      '青水县关于印发实施方案的通知\n\n青政〔2021〕7号\n\n青水县厕所革命实施方案\n',
    )
    expect(titleOf('新建文本文档.txt', bytes)).toBe('青水县厕所革命实施方案2021')
    expect(titleOf('a.docx', bytes)).toBe('a.docx')
  })
})
