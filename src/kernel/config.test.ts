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
    ['PORT', '0x10'],
    ['PORT', ' '],
    ['LUOSHI_MODE', 'demo'],
    ['LUOSHI_LOG', 'loud'],
  ])('name the setting that cannot be used: %s=%s', (name, value) => {
    expect(() => readConfig('/srv/luoshi', { [name]: value })).toThrow(
      expect.objectContaining({ code: 'config.invalid', params: expect.objectContaining({ name, value }) }),
    )
  })

  it('never repeat the address of a database that cannot be used: it may hold a password', () => {
    expect(() => readConfig('/srv/luoshi', { DATABASE_URL: 'mysql://a:secret@b/c' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    )
  })

  it('that are empty are not set', () => {
    expect(readConfig('/srv/luoshi', { DATABASE_URL: '', LUOSHI_PG_BIN: '', PORT: '' })).toMatchObject({
      databaseUrl: null,
      engineFolder: null,
      port: 3000,
    })
  })
})
