import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestName } from './near-names.ts'

const offices = [
  { id: 'finance', names: ['青水县财政局', '财政局'] },
  { id: 'industry', names: ['青水县市场监督管理局', '市场监管局', '工商局'] },
  { id: 'science', names: ['青水县科学技术局', '科技局'] },
]
const sounds = new Map([
  ['财政局', 'caizhengju'],
  ['材政局', 'caizhengju'],
])
const letters = (name: string) => sounds.get(name) ?? null
const near = (query: string) => nearestName(offices, query, letters)?.id ?? null

describe('the office that was probably meant', () => {
  it.each([
    ['青水县财政局', 'finance'],
    ['青水 财政局', 'finance'],
    ['材政局', 'finance'],
    ['caizhengju', 'finance'],
    ['市场监督管理局', 'industry'],
    ['工商管理局', 'industry'],
    ['科技 局', 'science'],
  ])('for %s is %s', (query, id) => expect(near(query)).toBe(id))

  it.each(['', '水利', '某某有限公司'])('is nobody for %j', (query) => expect(near(query)).toBeNull())

  it('is nobody where two are equally near', () => {
    const twins = [
      { id: 'east', names: ['东区财政局'] },
      { id: 'west', names: ['西区财政局'] },
    ]
    expect(nearestName(twins, '区财政局', () => null)).toBeNull()
  })

  it('is always the one whose very name was written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.string({ unit: fc.constantFrom('青', '水', '县', '财', '政', '科', '技', '局'), minLength: 1 }),
          { minLength: 1 },
        ),
        (names) => {
          const named = names.map((name) => ({ id: name, names: [name] }))
          for (const name of names) expect(nearestName(named, name, () => null)?.id).toBe(name)
        },
      ),
    )
  })
})
