/**
 * Four test projects, told apart by the file's name: `x.test.ts` needs nothing, `x.server.test.ts` PostgreSQL,
 * `x.browser.test.ts` PostgreSQL and chromium, `x.long.test.ts` time. `npm run check` runs the first, `npm test` the
 * first three, `npm run test:long` the last.
 */
import { configDefaults, defineConfig } from 'vitest/config'

const special = ['**/*.server.test.ts', '**/*.browser.test.ts', '**/*.long.test.ts']
const roots = ['src', 'test', 'plans', 'bin', 'scripts']
const postgres = ['test/support/global-postgres.ts']
const files = (ending: string): string[] => roots.map((root) => `${root}/**/*${ending}`)

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: files('.test.ts'),
          exclude: [...configDefaults.exclude, ...special],
          // A law that takes two seconds takes ten on a machine that does other things as well.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server',
          include: files('.server.test.ts'),
          globalSetup: postgres,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: files('.browser.test.ts'),
          globalSetup: postgres,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'long',
          include: files('.long.test.ts'),
          globalSetup: postgres,
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
