import { describe, expect, it } from 'vitest'
import { splitStatements } from './sql-statements.ts'

describe('splitting a migration', () => {
  it('gives one statement a call, in order', () => {
    expect(splitStatements('create table a (b text);\n-- why\ncreate index on a (b);\n')).toEqual([
      'create table a (b text)',
      '-- why\ncreate index on a (b)',
    ])
  })

  it('keeps a function body whole', () => {
    const body = 'create function f() returns int language sql as $$ select 1; select 2; $$'
    expect(splitStatements(`${body};`)).toEqual([body])
  })

  it('does not cut at a semicolon that is data or comment', () => {
    const sql = `insert into a values ('x;y', "b;c"); -- one; two\n/* three; four */ select 'it''s;'`
    expect(splitStatements(sql)).toHaveLength(2)
  })

  it('leaves out what is only a comment', () => {
    expect(splitStatements('-- nothing here;\n/* nor here */')).toEqual([])
  })
})
