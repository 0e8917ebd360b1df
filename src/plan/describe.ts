/** The format and a package as pages for people, and as JSON schemas for the completion of YAML editors. */
import { z } from 'zod'
import { coverageOf, type CoveredPromise } from './coverage.ts'
import { clauseOfPromise } from './entries.ts'
import { entryKinds, kinds, Overlay, Plan, type PlanPackage } from './format.ts'
import { wordsOfQuote } from './quotes.ts'

type JsonSchema = {
  readonly title?: string
  readonly type?: string
  readonly const?: string | number | boolean | null
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly description?: string
  readonly format?: string
}

/** JSON schemas by the name of the file they are for: `plan`, and a list of entries for every kind. */
export function jsonSchemas(): Record<string, object> {
  const ofKinds = kinds.map((kind) => [kind, z.toJSONSchema(z.array(entryKinds[kind]), { io: 'input' })])
  const ofPlan = z.toJSONSchema(z.union([Plan, Overlay]), { io: 'input' })
  return { plan: ofPlan, ...(Object.fromEntries(ofKinds) as Record<string, object>) }
}

/** docs/plan-format.md: every file and field of a package. */
export function planFormatPage(): string {
  const schemaOf = (shape: z.ZodType): JsonSchema => z.toJSONSchema(shape, { io: 'input' }) as JsonSchema
  const sections = [
    section('plan.yaml', schemaOf(Plan)),
    section('plan.yaml of an overlay', schemaOf(Overlay)),
    ...kinds.map((kind) => section(`${kind}.yaml · ${kind}/*.yaml`, schemaOf(entryKinds[kind]))),
  ]
  return sections.join('\n\n')
}

function section(title: string, schema: JsonSchema): string {
  const shapes = schema.anyOf ?? [schema]
  const tables = shapes.map((shape) => ['| field | | value | meaning |', '|---|---|---|---|', ...rowsOf(shape, '')])
  return [`### ${title}`, ...tables.map((table) => table.join('\n'))].join('\n\n')
}

function rowsOf(schema: JsonSchema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const needed = schema.required?.includes(name) === true ? 'required' : ''
    const row = `| \`${prefix}${name}\` | ${needed} | ${valueOf(field)} | ${(field.description ?? '').replaceAll('|', '\\|')} |`
    return [row, ...rowsOf(field, `${prefix}${name}.`)]
  })
}

function valueOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(' ')
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(valueOf))].join(' or ')
  if (schema.type === 'array') return `list of ${valueOf(schema.items ?? {})}`
  if (schema.type === 'object') return schema.properties === undefined ? 'map' : 'fields below'
  if (schema.format === 'date') return 'day'
  return schema.title ?? schema.type ?? 'any'
}

const coverageWords = {
  realised: '有实现',
  assumed: '【假设】',
  noted: '仅备注',
  nothing: '尚无',
  principle: '原则',
} as const

/** docs/coverage.md: what carries each promise of a package, clause by clause. */
export function coveragePage(pack: PlanPackage): string {
  const covered = new Map(coverageOf(pack).map((promise) => [promise.id, promise]))
  const promises = Map.groupBy(pack.promises, (promise) => clauseOfPromise(promise.id))
  const tables = pack.clauses
    .filter((clause) => promises.has(clause.id))
    .map((clause) => {
      const rows = (promises.get(clause.id) ?? []).map(({ id, kind, quote, name }) => {
        const words = `${name === undefined ? '' : `${name}：`}${wordsOfQuote(quote)}`.replaceAll('|', '\\|')
        return `| ${id} | ${kind} | ${words} | ${carriedBy(covered.get(id))} |`
      })
      const title = `### ${clause.id} ${clause.number ?? ''}${clause.heading ?? ''}`
      return [title, '', '| 承诺点 | 类别 | 原文 | 落实情况 |', '|---|---|---|---|', ...rows].join('\n')
    })
  return tables.join('\n\n')
}

function carriedBy(covered: CoveredPromise | undefined): string {
  if (covered === undefined) return coverageWords.nothing
  if (covered.carriers.length === 0) return coverageWords[covered.coverage]
  const carriers = covered.carriers.map(({ kind, id }) => `${kind} \`${id}\``).join('、')
  return `${coverageWords[covered.coverage]} ${carriers}`
}
