/**
 * The format of a plan package: one zod schema per kind of entry, and the table of files (`entryKinds`).
 * `docs/plan-format.md` and the completion of YAML editors are generated from here; the sentences given to `describe`
 * are that page. What entries may say together is `check/`; nothing here reads a file.
 */
import { z } from 'zod'
import { roles } from '#base/roles'

/** The version of the format itself; a later one comes with a pure migration of the files. */
export const formatVersion = 1

// A message of these schemas is the code of a finding; its sentence is in `#messages`.
/** What names a package, a zone, an entry: small letters, digits, hyphens and points. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'plan.not_id')
  .meta({ title: 'id' })
const Text = z.string().trim().min(1).meta({ title: 'text' })
const Day = z.iso.date()

/** Words as they stand in the source. A list is one statement in several fragments (分别…11.1%、13.4%). */
const Quote = z.union([Text, z.array(Text).min(2)])

const Citation = z.strictObject({
  source: Id.describe('key in sources.yaml'),
  clause: Id.optional().describe('clause of the plan, where the source is the plan itself'),
  quote: Quote.optional().describe('the words relied on, verbatim'),
  place: Text.optional().describe('page, article or table of another source'),
})
export type Citation = z.infer<typeof Citation>

/** In an overlay: why something is supposed that no source says. It prints 【假设】 wherever it shows. */
const Assumption = Text.describe('overlay only: why this is supposed; it prints 【假设】 wherever it shows')

export const Plan = z.strictObject({
  format: z.literal(formatVersion).describe('version of the package format'),
  id: Id.describe('name of the package, the same as its folder'),
  zone: z.strictObject({ id: Id, name: Text }).describe('whose plan it is: the key of every stored row'),
  title: Text.describe('title of the plan as printed'),
  notice_title: Text.optional().describe('title of the notice that issues it, where it differs'),
  document_number: Text.optional().describe('发文字号'),
  issuer: Text.describe('发文机关'),
  issued_on: Day.describe('成文日期'),
  published_on: Day.optional().describe('发布日期'),
  from: Day.describe('first day of the plan'),
  to: Day.describe('last day of the plan'),
  document: Id.describe('key in sources.yaml of the text that clauses and quotes are taken from'),
  remarks: z.array(Text).default([]).describe('what a reader of the page must know about the text itself'),
})
export type Plan = z.infer<typeof Plan>

/** Invented organisations and people to try the product with; never in an office's own data. */
export const Demonstration = z.strictObject({
  clock: Day.describe('the fixed day of the demonstration'),
  offices: z
    .array(
      z.strictObject({
        id: Id,
        name: Text,
        kind: z.enum(['park', 'enterprise', 'bank', 'institute', 'body']),
        parent: Id.optional().describe('the office it belongs to'),
      }),
    )
    .default([])
    .describe('organisations that the plan does not name: parks, enterprises, banks'),
  people: z
    .array(
      z.strictObject({
        username: Text,
        name: Text.describe('a post, never the name of a person'),
        role: z.enum(roles),
        office: Id,
      }),
    )
    .default([])
    .describe('who can be picked on the first page of the demonstration'),
})
export type Demonstration = z.infer<typeof Demonstration>

export const Overlay = z.strictObject({
  format: z.literal(formatVersion),
  id: Id.describe('name of the package, the same as its folder'),
  extends: Id.describe('the package this one lies on, a folder beside it'),
  demonstration: Demonstration.optional().describe('present where the overlay holds synthetic data (演示数据 · 合成)'),
})
export type Overlay = z.infer<typeof Overlay>

export const Source = z.strictObject({
  id: Id,
  title: Text,
  kind: z.enum(['plan', 'law', 'notice', 'statistics', 'standard', 'web']),
  file: Text.optional().describe('a file of the package'),
  page_words: z
    .array(Text)
    .optional()
    .describe('words of the page the file was taken from (menus, buttons) that are no part of the document'),
  document_number: Text.optional(),
  issuer: Text.optional(),
  date: Day.optional(),
  url: z.url().optional(),
})
export type Source = z.infer<typeof Source>

export const officeKinds = [
  'bureau',
  'department',
  'branch',
  'township',
  'stationed',
  'company',
  'body',
  'office',
] as const

export const Office = z.strictObject({
  id: Id,
  name: Text.describe('name as the plan prints it'),
  short_name: Text.optional().describe('shorter name for narrow places'),
  other_names: z.array(Text).optional().describe('other names under which the plan prints it'),
  kind: z.enum(officeKinds),
  owes: z.boolean().default(true).describe('false: named in the plan (an addressee), but owes no item'),
  membership: z
    .enum(['open', 'closed'])
    .optional()
    .describe('of a body: open where the plan does not list who belongs to it'),
  members: z.array(Id).optional().describe('of a body: offices whose heads are members'),
  chair: Text.optional().describe('of a body: the post that chairs it'),
  deputy: Text.optional().describe('of a body: the post of its deputy head'),
  host: Id.optional().describe('the office in which this one sits'),
  cites: Citation,
})
export type Office = z.infer<typeof Office>

export const Clause = z.strictObject({
  id: Id.describe(
    'path of its numbers: 2-5 is 二、（五）; a letter tells apart clauses of one path (an annex that counts anew): 2-5b',
  ),
  part: z
    .enum(['notice', 'preamble', 'body'])
    .default('body')
    .describe(
      'notice: the letter that issues the plan (addressees, sentences, date); preamble: before the first number',
    ),
  number: Text.optional().describe(
    'number as printed, without the brackets’ spaces: 二、 or (五); absent in notice and preamble',
  ),
  first_number: Text.optional().describe(
    'number that the id was made from, where a later version prints another: the id stays, so that running work stays',
  ),
  heading: Text.optional(),
  text: Text.describe('the clause as printed, heading and 责任单位 included, its sub-clauses not; white space is free'),
})
export type Clause = z.infer<typeof Clause>

export const Item = z.strictObject({
  clause: Id.describe('the clause that is this item of work; an item has its id'),
  responsible: z.array(Id).default([]).describe('responsible units in the order of the text'),
  responsibility: Quote.optional().describe('the words that name them'),
  unassigned: z
    .strictObject({ owed_by: Id.describe('who owes it until the question is answered'), question: Id })
    .optional()
    .describe('the text names no unit (原文未列责任单位)'),
  lead: z
    .strictObject({ office: Id, cites: Citation.optional(), assumption: Assumption.optional() })
    .optional()
    .describe('confirmed by the 任务分解表; absent: the first unit listed is 牵头（拟）'),
})
export type Item = z.infer<typeof Item>

export const promiseKinds = [
  'number',
  'mechanism',
  'programme',
  'project',
  'policy',
  'list',
  'event',
  'relation',
  'principle',
] as const
const PromiseKind = z.enum(promiseKinds)

export const PlanPromise = z.strictObject({
  id: Id.describe('id of its clause, a point, a number: 2-5.1'),
  quote: Quote.describe('its words in the clause, verbatim'),
  nth: z.int().positive().optional().describe('which occurrence, where the words stand more than once'),
  kind: PromiseKind.describe('a principle is a sentence that promises nothing checkable'),
  name: Text.optional().describe('what is promised, in a few words, where the quote does not stand alone'),
})
export type PlanPromise = z.infer<typeof PlanPromise>

export const comparators = ['reach', 'gte', 'gt', 'lte', 'lt', 'approx', 'range', 'decrease', 'increase'] as const
export type Comparator = (typeof comparators)[number]
export const targetKinds = ['number', 'rank', 'share', 'list'] as const
export const strengths = ['binding', 'expected', 'aspirational'] as const

const Decimal = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/, 'plan.not_decimal')
  .meta({ title: 'decimal' })

export const Target = z.strictObject({
  id: Id,
  promise: Id,
  name: Text.describe('the indicator in the words of the text'),
  short_name: Text.optional().describe('name for the margin, at most 12 characters'),
  kind: z.enum(targetKinds).describe('number, or a goal without one: rank, share, list'),
  comparator: z.enum(comparators).optional(),
  value: Decimal.optional(),
  value_max: Decimal.optional().describe('upper end, of a range only: 3 to 5 is value 3, value_max 5'),
  unit: z.string().optional().describe('unit as written; empty for an index'),
  threshold: z
    .strictObject({ name: Text, comparator: z.enum(comparators), value: Decimal, unit: Text })
    .optional()
    .describe('what counts one: an enterprise of more than 30 亿元'),
  baseline: z
    .strictObject({
      year: z.int(),
      value: Decimal.optional(),
      cites: Citation.optional().describe('where the value stands'),
      assumption: Assumption.optional(),
    })
    .optional()
    .describe('the year it is compared with; its value where a source gives one'),
  deadline: Day.optional(),
  deadline_cites: Citation.optional().describe('where the deadline stands, when not in the target itself'),
  strength: z.enum(strengths),
  question: Id.optional().describe('the open question that must be answered before it can be measured'),
})
export type Target = z.infer<typeof Target>

export const Question = z.strictObject({
  id: Id,
  question: Text,
  why: Text.describe('what cannot be decided without the answer'),
  targets: z.array(Id).default([]),
  promises: z.array(Id).default([]),
  clauses: z.array(Id).default([]),
})
export type Question = z.infer<typeof Question>

export const Answer = z
  .strictObject({
    question: Id,
    answer: Text,
    cites: Citation.optional().describe('the source that settles it'),
    assumption: Assumption.optional(),
  })
  .refine((answer) => (answer.cites === undefined) !== (answer.assumption === undefined), {
    error: 'plan.answer_without_ground',
  })
export type Answer = z.infer<typeof Answer>

/** An entry of a kind whose own fields come later: enough to say what realises which promise. */
const Realisation = z.strictObject({
  id: Id,
  name: Text,
  realises: z.array(Id).min(1),
  cites: Citation.optional(),
  assumption: Assumption.optional(),
})

const Where = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

export const Case = z.union([
  z.strictObject({
    name: Text.describe('a sentence that is true of the plan'),
    count: z.enum(['clauses', 'items', 'promises', 'targets', 'offices', 'questions']),
    where: Where.optional().describe('fields that must be equal; for a list, it must hold the value'),
    is: z.int().nonnegative(),
  }),
  z.strictObject({
    name: Text,
    target: Id,
    actual: Decimal.describe('a final value'),
    attained: z.boolean(),
  }),
])
export type Case = z.infer<typeof Case>

/** Kinds of entry that make a promise happen. Each is a file, or a folder of files, of that name. */
export const realisationKinds = [
  'indicators',
  'forms',
  'schemes',
  'procedures',
  'programmes',
  'funds',
  'disclosure',
] as const

/** The files of a package: `<name>.yaml`, or every `.yaml` below `<name>/`. All are lists; one that is absent is empty. */
export const entryKinds = {
  sources: Source,
  offices: Office,
  clauses: Clause,
  items: Item,
  promises: PlanPromise,
  targets: Target,
  questions: Question,
  answers: Answer,
  indicators: Realisation,
  forms: Realisation,
  schemes: Realisation,
  procedures: Realisation,
  programmes: Realisation,
  funds: Realisation,
  disclosure: Realisation,
  tests: Case,
} as const
export type EntryKind = keyof typeof entryKinds

/** Every kind, in the order of the table. */
export const kinds = Object.keys(entryKinds) as readonly EntryKind[]
export type Entries = { [K in EntryKind]: readonly z.infer<(typeof entryKinds)[K]>[] }

/** A package as one value: base and overlays already merged. Canonical JSON of it is what is stored and hashed. */
export type PlanPackage = Entries & {
  readonly plan: Plan
  /** Ids of the packages it was made from, base first. */
  readonly layers: readonly string[]
  readonly demonstration: Demonstration | null
  /** The texts of sources that are files of the package, by source id. */
  readonly texts: Readonly<Record<string, string>>
}
