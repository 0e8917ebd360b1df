/** A mark of a state secret is found where papers carry one; speaking of secrets is allowed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSecrecyMarks } from './secrecy-marks.ts'

const wordsOf = (text: string): unknown[] => findSecrecyMarks(text, '文件').map(({ params }) => params['words'])

describe('a mark is found', () => {
  it.each([
    ['with its period', '000012\n秘密★3年\n特急\n青水县人民政府文件', '秘密★3年'],
    ['with its star only', '机密★\n青水县人民政府文件', '机密★'],
    ['until it is used', '绝密★启用前', '绝密★'],
    ['with letters set apart', '机　密 ★ 1 年\n通知', '机　密 ★'],
    ['with an asterisk for a star', '附件：秘密*5年', '秘密*5年'],
    ['in the middle of a text, where an annex begins', `${'正文。\n'.repeat(40)}机密★10年`, '机密★'],
    ['named as a class', '标题\n密级：秘密\n', '密级：秘密'],
    ['named in a table', '编号\t7\t密级\t机密\t份数\t3', '密级\t机密'],
    ['named as a level', '保密等级：机密级。', '保密等级：机密'],
    ['on a line of its own', '秘密\n青水县人民政府文件', '秘密'],
    ['on a line with copy number, period and urgency', '000123 机密 20年 特急\n通知', '000123 机密 20年 特急'],
    ['in brackets on a line of its own', '【绝密】\n会议纪要', '【绝密】'],
    ['in old characters', '機密★5年', '機密★'],
  ])('%s', (_name, text, words) => {
    const [first, ...others] = wordsOf(text)
    expect(others).toEqual([])
    expect(String(first)).toContain(words.replace(/★.*$/, '★'))
  })

  it('and its place is told', () => {
    expect(findSecrecyMarks('通知\n  机密★1年', '方案.docx')).toMatchObject([
      { code: 'secrecy.mark', severity: 'error', place: { file: '方案.docx', line: 2, column: 3 } },
    ])
  })
})

describe('no mark is', () => {
  it.each([
    '不得泄露商业秘密和个人隐私。',
    '各单位要保守国家秘密，落实保密责任。',
    '依法保护技术秘密。',
    '商业秘密★5年',
    '秘密级别说明：分为绝密、机密、秘密三级。',
    '密级：绝密、机密、秘密，由定密责任人确定。',
    '密级：秘密级别由单位填写',
    '密级：',
    '密级：□绝密 □机密 □秘密',
    '国家秘密的密级分为绝密、机密、秘密三级',
    '他说出了这个秘密',
    '机密文件要由专人保管。',
    `${'正文一行。\n'.repeat(20)}秘密\n正文`,
  ])('%s', (text) => {
    expect(wordsOf(text)).toEqual([])
  })
})

it('never throws, and every mark stands inside the text', () => {
  const unit = fc.constantFrom(
    '绝',
    '机',
    '秘',
    '密',
    '★',
    '级',
    '：',
    ' ',
    '\n',
    '\t',
    '1',
    '年',
    '（',
    '商',
    '业',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit, maxLength: 200 })), (text) => {
      const lines = text.split('\n')
      for (const { place } of findSecrecyMarks(text, '文件')) {
        expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length)
      }
    }),
  )
})

it('a megabyte of almost-marks takes no time to speak of', { timeout: 5000 }, () => {
  expect(wordsOf('密级\u3000\u3000\u3000\u3000秘\u3000\u3000\u3000\u3000'.repeat(100_000))).toEqual([])
  expect(wordsOf('秘密★\n'.repeat(200_000))).toHaveLength(20)
})
