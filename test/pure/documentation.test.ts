/** What the documentation points at is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.md') && !/^(?:node_modules|data|dist|\.cache)\//.test(file),
)

/** Links, and paths in backquotes that begin with a folder of ours; names with a variable part stand for many. */
function pointedAt(page: string): string[] {
  const text = readFileSync(path.join(root, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '')
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) =>
    path.join(path.dirname(page), link),
  )
  const paths = [...text.matchAll(/`((?:src|test|docs|bin|bench|scripts|plans|migrations)\/[^`\s]*)`/g)]
  return [...links, ...paths.map(([, file = '']) => file)].filter((file) => !/[*<{]|[A-Z]{3,}/.test(file))
}

it('every link and every path leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(15)
  const lost = pages.flatMap((page) =>
    pointedAt(page)
      .filter((file) => !existsSync(path.join(root, file)))
      .map((file) => `${page}: ${file}`),
  )
  expect(lost).toEqual([])
})
