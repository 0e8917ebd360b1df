import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('the settings', () => {
  it('start a demonstration on this machine only, when nothing is set', () => {
    expect(readConfig('/srv/luoshi', {})).toMatchObject({
      mode: 'demonstration',
      host: '127.0.0.1',
      home: '/srv/luoshi/data',
      databaseUrl: null,
    })
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', 'three'],
    ['LUOSHI_MODE', 'demo'],
    ['LUOSHI_LOG', 'loud'],
  ])('name the setting that cannot be used: %s=%s', (name, value) => {
    expect(() => readConfig('/srv/luoshi', { [name]: value })).toThrow(
      expect.objectContaining({ code: 'config.invalid', params: expect.objectContaining({ name, value }) }),
    )
  })
})
