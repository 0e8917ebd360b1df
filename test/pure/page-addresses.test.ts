import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pageAddresses } from '../../src/cli/pages.ts'

it('the server knows every address that the browser shows a page at', () => {
  const routes = [...readFileSync('src/web/app.tsx', 'utf8').matchAll(/path: '([^'*]+)'/g)].map(([, path]) => path)
  expect(routes.length).toBeGreaterThan(2)
  expect(new Set(routes)).toEqual(new Set(pageAddresses))
})
