/** The fields of each kind of entry that a person can correct, and what they may hold. */
import { z } from 'zod'
import { comparators, Id, officeKinds, promiseKinds, strengths, targetKinds } from '#plan'

const Text = z.string().trim().min(1)
const Day = z.iso.date()
const Decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/)
/** Words as they stand in the clause; several fragments of one statement are a list. */
const Words = z.union([Text, z.array(Text).min(2)])

const target = {
  words: Words,
  name: Text,
  shortName: Text.max(12).nullable(),
  form: z.enum(targetKinds),
  comparator: z.enum(comparators).nullable(),
  value: Decimal.nullable(),
  valueMax: Decimal.nullable(),
  unit: z.string(),
  threshold: z.strictObject({ name: Text, comparator: z.enum(comparators), value: Decimal, unit: Text }).nullable(),
  baselineYear: z.int().min(1900).max(2200).nullable(),
  strength: z.enum(strengths),
  deadline: z.string().nullable(),
}

export const correctable = {
  head: z.strictObject({ value: Text }).partial(),
  clause: z.strictObject({ number: Text, heading: z.string().trim(), parent: Id.nullable() }).partial(),
  item: z.strictObject({ units: z.array(Text), lead: Text.nullable(), owedBy: Id.nullable() }).partial(),
  unit: z.strictObject({ office: Id, officeKind: z.enum(officeKinds), shortName: Text.max(12).nullable() }).partial(),
  promise: z.strictObject({ words: Words, promiseKind: z.enum(promiseKinds), name: Text.nullable() }).partial(),
  target: z.strictObject(target).partial(),
  deadline: z.strictObject({ day: Day.nullable() }).partial(),
} as const

/** Head fields that hold a day. */
export const isDay = (value: string): boolean => Day.safeParse(value).success

/** What a number that was refused needs to become a target; the other fields have their usual value. */
export const takeIn = z.strictObject(target).partial().required({ name: true, comparator: true, value: true })

export type CorrectableKind = keyof typeof correctable
type Given<Fields> = { readonly [Field in keyof Fields]?: Exclude<Fields[Field], undefined> }
export type Corrections = { readonly [K in CorrectableKind]: Given<z.infer<(typeof correctable)[K]>> }
