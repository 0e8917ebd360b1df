/** The contracts as OpenAPI 3.1, and as a list that says who may call what. Made from the contracts, so never out of date. */
import { z } from 'zod'
import type { Endpoint } from '#base/endpoint'
import { isKeyed } from './receipts.ts'

export type DescribedEndpoint = Pick<Endpoint, 'method' | 'path' | 'callers' | 'errors'>

type OpenApi = Readonly<Record<string, unknown>>

/** @param version of the program */
export function describeApi(contracts: readonly Endpoint[], version: string): OpenApi {
  const paths = Map.groupBy(contracts, ({ path }) => path.replaceAll(/:(\w+)/g, '{$1}'))
  return {
    openapi: '3.1.0',
    info: { title: '落实 Luoshi', version },
    paths: Object.fromEntries(
      [...paths].map(([path, own]) => [
        path,
        Object.fromEntries(own.map((contract) => [contract.method.toLowerCase(), operationOf(contract)])),
      ]),
    ),
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'luoshi.session_token' } },
    },
  }
}

const problemSchema = {
  type: 'object',
  required: ['status', 'code', 'title', 'detail', 'requestId'],
  properties: {
    status: { type: 'integer' },
    code: { type: 'string' },
    title: { type: 'string' },
    detail: { type: 'string' },
    params: { type: 'object' },
    requestId: { type: 'string' },
    attachment: {},
  },
}

function operationOf(contract: Endpoint): OpenApi {
  const { callers, errors, body, reply } = contract
  const isOpen = callers.includes('anyone')
  return {
    summary: `${contract.method} ${contract.path}`,
    'x-callers': callers,
    'x-errors': errors,
    ...(isOpen ? {} : { security: [{ session: [] }] }),
    parameters: [...parametersOf(contract), ...headersOf(contract)],
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body, 'input') } }),
    responses: {
      200: { description: 'OK', content: contentOf(reply, 'output') },
      default: {
        description: errors.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function contentOf(shape: z.ZodType | 'bytes' | 'file', io: 'input' | 'output'): OpenApi {
  if (typeof shape === 'string') return { 'application/octet-stream': {} }
  return { 'application/json': { schema: z.toJSONSchema(shape, { io, unrepresentable: 'any' }) } }
}

function parametersOf({ path, params }: Endpoint): OpenApi[] {
  const { properties = {}, required = [] } = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, schema]) => {
    const inPath = path.split('/').includes(`:${name}`)
    return { name, in: inPath ? 'path' : 'query', required: inPath || required.includes(name), schema }
  })
}

function headersOf(contract: Endpoint): OpenApi[] {
  const header = (name: string): OpenApi => ({ name, in: 'header', required: true, schema: { type: 'string' } })
  return [
    ...(isKeyed(contract) ? [header('Idempotency-Key')] : []),
    ...(contract.replaces === undefined ? [] : [header('If-Match')]),
  ]
}
