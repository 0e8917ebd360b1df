/** The sentences and the code agree: whatever the code refuses with is said in both languages, and nothing else is. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { acts, listSentences, type Sentence, sentenceOf } from '../../src/messages/index.ts'

const source = path.resolve(import.meta.dirname, '../../src')
const sentences = listSentences()
const areas = [...new Set(sentences.map(({ code }) => code.split('.')[0] ?? ''))]
const literal = new RegExp(`'((?:${areas.join('|')})\\.[a-z_]+)'`, 'g')
const isFileName = /\.(?:yaml|ts|json|html|pid|log|txt)$/

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|fixture)\.tsx?$/.test(file) && !file.startsWith('messages/'))
  .map((file) => ({ file, text: readFileSync(path.join(source, file), 'utf8') }))

/** What was done is called in `acts`, what is refused in the sentences. */
function actsIn(text: string): string[] {
  return [...text.matchAll(/\baction: '([a-z]+\.[a-z_]+)'/g)].map(([, code = '']) => code)
}

function codesIn(text: string): string[] {
  const done = actsIn(text)
  return [...text.matchAll(literal)].flatMap(([, code = '']) =>
    isFileName.test(code) || done.includes(code) ? [] : [code],
  )
}

/** What a refusing call gives with a code, where the two stand side by side in it. */
function callsIn(text: string): { code: string; given: string[] }[] {
  const call = new RegExp(
    `\\b(?:AppError|refuse|stop|finding)\\([^'{}]*${literal.source}(?:,\\s*'[a-z_]+')?(?:\\)|,\\s*\\{([^{}]*)\\})`,
    'g',
  )
  return [...text.matchAll(call)].flatMap(([, code = '', params = '']) =>
    params.includes('...') || isFileName.test(code) ? [] : [{ code, given: keysOf(params) }],
  )
}

function keysOf(params: string): string[] {
  return [...params.matchAll(/(?:^|,)\s*(\w+)\s*(?=[:,]|$)/g)].map(([, key = '']) => key)
}

function placeholdersOf({ title, detail }: Sentence): string[] {
  return [...`${title}${detail}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()
}

it('every act that is recorded has a name, and every name an act', () => {
  const done = new Set(files.flatMap(({ text }) => actsIn(text)))
  expect(done.size).toBeGreaterThan(10)
  expect(Object.keys(acts).sort()).toEqual([...done].sort())
})

describe('the sentences', () => {
  it('say every code that the program uses, and no other', () => {
    const used = new Set(files.flatMap(({ text }) => codesIn(text)))
    expect(sentences.map(({ code }) => code).filter((code) => code !== 'internal')).toEqual([...used].sort())
  })

  it.each(sentences)('$code says in both languages what is wrong and what to do next', ({ chinese, english }) => {
    expect(`${chinese.title}\n${chinese.detail}`).toMatch(/^.*\p{Script=Han}.*\n.*\p{Script=Han}/su)
    expect(`${english.title}\n${english.detail}`).toMatch(/^.*[a-z].*\n.*[a-z]/s)
    expect(new Set(placeholdersOf(english))).toEqual(new Set(placeholdersOf(chinese)))
  })

  it('are filled by every call that refuses with them', () => {
    const calls = files.flatMap(({ file, text }) => callsIn(text).map((call) => ({ file, ...call })))
    expect(calls.length).toBeGreaterThan(60)
    const empty = calls.flatMap(({ file, code, given }) => {
      const sentence = sentences.find((candidate) => candidate.code === code)
      const missing =
        sentence === undefined ? [] : placeholdersOf(sentence.chinese).filter((name) => !given.includes(name))
      return missing.map((name) => `${file}: ${code} without ${name}`)
    })
    expect(empty).toEqual([])
  })

  it('fill in a number, a word and a list', () => {
    const { title, detail } = sentenceOf(
      'database.process_unstoppable',
      { pids: ['7', '8'], folder: '/data/pg' },
      'zh-CN',
    )
    expect(`${title}${detail}`).toContain('进程 7、8 还占着 /data/pg')
  })
})
