import { expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const contract = { method: 'GET', path: '/x', params: z.object({}), reply: z.object({}), errors: [] } as const

it('an endpoint that names no caller cannot be declared', () => {
  // @ts-expect-error -- No caller at all: the compiler refuses it, and this line would fail if it did not.
  endpoint({ ...contract, callers: [] })
  expect(endpoint({ ...contract, callers: ['anyone'] }).callers).toEqual(['anyone'])
})
