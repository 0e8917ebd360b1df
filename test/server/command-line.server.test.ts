/** The command line as a person at a terminal has it: what it prints, where, and how it ends. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '#test/database'
import { makeClosedFolder } from '#test/temporary-folder'

const root = path.resolve(import.meta.dirname, '../..')
const shipped = path.join(root, 'plans/xinxiang-2018')
const invented = path.join(root, 'test/fixtures/plans/qingshui-2021')

let database: TestDatabase
beforeAll(async () => void (database = await createEmptyDatabase()))
afterAll(() => database.drop())

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

function luoshi(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'src/cli/main.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.url, ...settings },
  })
  return { code: status, out: stdout, err: stderr }
}

/** A copy of the invented package with one file changed. */
function damaged(file: string, change: (text: string) => string | Buffer): string {
  const folder = path.join(makeClosedFolder(), 'qingshui-2021')
  cpSync(invented, folder, { recursive: true })
  writeFileSync(path.join(folder, file), change(readFileSync(path.join(folder, file), 'utf8')))
  return folder
}

describe('luoshi', () => {
  it.each([
    [['bogus'], '没有 bogus 这个命令'],
    [['read', '--fast', 'x'], '不认识选项 --fast'],
    [['check'], '要给 1 个参数，现在是 0 个'],
    [['diff', shipped], '要给 2 个参数，现在是 1 个'],
  ])('%j is told how it is used, with exit 2', (args, sentence) => {
    const { code, out, err } = luoshi(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
  })

  it.each([[[]], [['help']], [['check', '--help']]])('%j shows the commands', (args) => {
    expect(luoshi(args)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('luoshi check DIR') })
  })

  it('speaks English where that is asked', () => {
    expect(luoshi(['bogus'], { LUOSHI_LANGUAGE: 'en' }).err).toContain('There is no command bogus')
  })

  it.each([
    ['a closed port', { DATABASE_URL: 'postgres://luoshi:secret@127.0.0.1:1/none' }, '连不上数据库 127.0.0.1:1/none'],
    ['an address that is none', { DATABASE_URL: 'none' }, '设置 DATABASE_URL'],
  ])('with %s for a database says so in a sentence, without the password', (_what, settings, sentence) => {
    const { code, err } = luoshi(['apply', shipped], settings)
    expect(code).toBe(1)
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/secret|\n {4}at /)
  })
})

describe('luoshi check', () => {
  it('ends with 0 for a clean package and counts what carries its promises', () => {
    const { code, out } = luoshi(['check', shipped, '--json'])
    const { diagnostics, coverage } = JSON.parse(out) as { diagnostics: []; coverage: { principle: number } }
    expect([code, diagnostics]).toEqual([0, []])
    expect(coverage.principle).toBeGreaterThan(0)
  })

  it('says of each promise what carries it', () => {
    const lines = luoshi(['check', shipped, '--promises']).out.split('\n')
    expect(lines).toContain(
      '2-1.2  仅备注  targets enterprises-over-30-yi, questions enterprises-over-30-yi-counting, questions revenue-definition',
    )
    expect(lines).toContain('2.5  原则')
  })

  it('ends with 3 and the line of each finding', () => {
    const folder = damaged('targets.yaml', (text) => text.replace("value: '98'", "value: '99'"))
    const { code, out } = luoshi(['check', folder])
    expect(code).toBe(3)
    expect(out).toMatch(/^targets\.yaml:\d+:\d+ 错误 .*plan\.value_not_in_words/)
  })

  it('reads what a Windows editor saved, with its mark and its line ends', () => {
    const folder = damaged('targets.yaml', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect(luoshi(['check', folder]).code).toBe(0)
  })

  it('says of a file in another encoding that it is one', () => {
    const folder = damaged('offices.yaml', () => Buffer.from([0x2d, 0x20, 0xcf, 0xd8, 0xb5, 0xc4]))
    expect(luoshi(['check', folder]).out).toContain('文件不是 UTF-8 编码')
  })

  it('names the file that cannot be read, and is not stopped by one in a neighbour’s folder', () => {
    const folder = damaged('targets.yaml', (text) => text)
    const neighbour = path.join(path.dirname(folder), 'neighbour')
    mkdirSync(neighbour)
    writeFileSync(path.join(neighbour, 'plan.yaml'), '')
    symlinkSync('/nowhere', path.join(neighbour, 'lost.yaml'))
    expect(luoshi(['check', folder]).code).toBe(0)
    symlinkSync('/nowhere', path.join(folder, 'lost.yaml'))
    expect(luoshi(['check', folder])).toMatchObject({ code: 1, err: expect.stringContaining('lost.yaml') })
  })
})

describe('luoshi apply', () => {
  it('puts a package in force once, and the same again does nothing', () => {
    expect(luoshi(['apply', invented])).toMatchObject({ code: 0, out: 'qingshui-2021: 第 1 版开始执行\n' })
    expect(luoshi(['apply', invented])).toMatchObject({ code: 0, out: 'qingshui-2021: 第 1 版已在执行，没有变化\n' })
  })

  it('refuses a package with findings, and prints them', () => {
    const folder = damaged('targets.yaml', (text) => text.replace("value: '98'", "value: '99'"))
    expect(luoshi(['apply', folder])).toMatchObject({ code: 3, err: expect.stringContaining('targets.yaml:') })
  })

  it('refuses a demonstration in production', () => {
    const { code, err } = luoshi(['apply', path.join(root, 'plans/xinxiang-2018-demo')], { LUOSHI_MODE: 'production' })
    expect([code, err]).toEqual([1, expect.stringContaining('演示数据')])
  })
})

describe('luoshi diff', () => {
  it('says what changes for the office', () => {
    const folder = damaged('questions.yaml', (text) => text.replace('why: 没有基数', 'why: 缺基数'))
    const { code, out } = luoshi(['diff', invented, folder])
    expect(code).toBe(0)
    expect(out).toMatch(/^变更 questions sewage-base\n {4}why: /)
    expect(out).toContain('共 1 处')
  })

  it('prints the findings of a package that cannot be compared', () => {
    const folder = damaged('targets.yaml', (text) => text.replace('strength: binding', 'strength: strong'))
    expect(luoshi(['diff', invented, folder])).toMatchObject({ code: 3, err: expect.stringContaining('strength') })
  })
})

describe('luoshi read', () => {
  it('prints everything it found as JSON, with place and reason', () => {
    const { code, out } = luoshi(['read', path.join(shipped, 'source/notice.txt'), '--json'])
    const reading = JSON.parse(out) as { doc_number: string; targets: object[]; refusals: object[] }
    expect([code, reading.doc_number]).toEqual([0, '新开〔2018〕40号'])
    expect(reading.targets[0]).toMatchObject({ clause: '二/(一)', value: '60', span: { start: expect.any(Number) } })
    expect(reading.refusals[0]).toMatchObject({ words: '30亿元', reason: expect.any(String) })
  })

  it('says of a folder and of an empty file what they are', () => {
    expect(luoshi(['read', shipped])).toMatchObject({ code: 1, err: expect.stringContaining('这是一个目录') })
    const empty = path.join(makeClosedFolder(), '空.txt')
    writeFileSync(empty, '')
    const { code, out, err } = luoshi(['read', empty, '--json'])
    expect([code, JSON.parse(out)]).toEqual([3, { diagnostics: [expect.objectContaining({ code: 'reader.empty' })] }])
    expect(err).toContain('空.txt')
  })
})

describe('luoshi doctor', () => {
  it('says which database answers', () => {
    expect(luoshi(['doctor']).out).toMatch(/✔ 数据库 database.*PostgreSQL \d+/)
  })
})
