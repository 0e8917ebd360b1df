/**
 * A list of offices, looked through row by row before any is added: what each row means, which id it would get, what is
 * there already, and what is wrong at which cell.
 */
import { type Letters, nearestName, plainName } from '#base/near-names'
import { type DirectoryOffice, NewOffice, type OfficeKind } from '#modules/offices/schema'
import type { ListCell, ListColumn, ListRow } from '#web/list-table'

export const officeColumns = [
  { key: 'name', names: ['单位名称', '名称', '单位', 'Name'], needed: true },
  { key: 'shortName', names: ['简称', 'Short name'], needed: false },
  { key: 'kind', names: ['类别', '类型', 'Kind'], needed: true },
  { key: 'parent', names: ['上级单位', '上级', 'Parent'], needed: false },
] as const satisfies readonly ListColumn<string>[]
export type OfficeColumn = (typeof officeColumns)[number]['key']

export type OfficeProblem =
  | 'broken'
  | 'missing'
  | 'too_long'
  | 'name_twice'
  | 'already_there'
  | 'kind_unknown'
  | 'parent_unknown'
  | 'parent_succeeded'
  | 'id_malformed'
  | 'id_taken'

/** Of a cell of the list, or of the id that is proposed beside it. */
export type OfficeCellProblem = {
  readonly column: OfficeColumn | 'id'
  readonly address: string
  readonly problem: OfficeProblem
  readonly about: string
  readonly suggestion: string | null
}

export type ListedOffice = {
  readonly row: number
  readonly cells: Readonly<Record<OfficeColumn, ListCell>>
  readonly id: string
  /** What would be added; null while something is wrong. */
  readonly office: NewOffice | null
  readonly problems: readonly OfficeCellProblem[]
}

export type OfficeSurroundings = {
  readonly offices: readonly DirectoryOffice[]
  /** First day the new offices are in the directory. */
  readonly fromDay: string
  readonly letters: Letters
  /** Ids that somebody typed in place of the proposed ones, by row. */
  readonly ids: ReadonlyMap<number, string>
}

export const kindWords: Readonly<Record<string, OfficeKind>> = {
  局: 'bureau',
  委办局: 'bureau',
  部门: 'department',
  党委部门: 'department',
  分局: 'branch',
  派出机构: 'branch',
  乡镇街道: 'township',
  乡镇: 'township',
  街道: 'township',
  驻区单位: 'stationed',
  国有公司: 'company',
  平台公司: 'company',
  领导机构: 'body',
  议事协调机构: 'body',
  办公室: 'office',
  园区: 'park',
  企业: 'enterprise',
  银行: 'bank',
  院校: 'institute',
  科研院所: 'institute',
  院校院所: 'institute',
}

/** What a name ends in says what it probably is. */
const kindEndings: readonly (readonly [RegExp, string])[] = [
  [/分局$/, '分局'],
  [/局$|委员会$/, '局'],
  [/办公室$/, '办公室'],
  [/部$/, '部门'],
  [/[乡镇]$|街道(?:办事处)?$/, '乡镇街道'],
  [/园区?$/, '园区'],
  [/银行/, '银行'],
  [/公司$|厂$/, '企业'],
  [/大学$|学院$|研究[院所]$/, '院校院所'],
]

const lengthMax = 120

/** Every row with what it means and what is wrong with it. */
export function checkOffices(rows: readonly ListRow<OfficeColumn>[], around: OfficeSurroundings): ListedOffice[] {
  const given = givenIds(rows, around)
  const idOfName = new Map(rows.map(({ row, cells }) => [plainName(cells.name.text), given.get(row) ?? '']))
  const first = new Map<string, number>()
  return rows.map(({ row, cells }) => {
    const problems: OfficeCellProblem[] = []
    const note: Note = (column, problem, about = '', suggestion = null) => {
      if (problems.some((one) => one.column === column)) return
      const { address } = cells[column === 'id' ? 'name' : column]
      problems.push({ column, address, problem, about, suggestion })
    }
    noteShape(cells, note)
    noteName({ row, cells }, first, around, note)
    const id = given.get(row) ?? ''
    noteId(id, row, given, around, note)
    const kind = kindIn(cells.kind.text, note)
    const parent = parentIn(cells.parent.text, idOfName, around, note)
    const { name, shortName } = cells
    const office = {
      id,
      name: name.text,
      shortName: shortName.text === '' ? name.text : shortName.text,
      kind,
      parent,
      fromDay: around.fromDay,
    }
    const isRight = problems.length === 0 && kind !== null
    return { row, cells, id, problems, office: isRight ? { ...office, kind } : null }
  })
}

type Row = ListRow<OfficeColumn>
type Note = (column: OfficeColumn | 'id', problem: OfficeProblem, about?: string, suggestion?: string | null) => void

/** The typed id of each row, or one made of the letters of its short name that nobody has. */
function givenIds(rows: readonly Row[], { offices, letters, ids }: OfficeSurroundings): Map<number, string> {
  const taken = new Set([...offices.map(({ id }) => id), ...ids.values()])
  return new Map(
    rows.map(({ row, cells }): [number, string] => {
      const typed = ids.get(row)
      if (typed !== undefined) return [row, typed]
      const name = cells.shortName.text === '' ? cells.name.text : cells.shortName.text
      const stem = idOf(letters(name) ?? '') || `office-${row}`
      const free = [stem, ...Array.from({ length: taken.size + 1 }, (_one, index) => `${stem}-${index + 2}`)]
      const id = free.find((candidate) => !taken.has(candidate)) ?? stem
      taken.add(id)
      return [row, id]
    }),
  )
}

function idOf(letters: string): string {
  return letters
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '')
    .slice(0, 60)
}

function noteShape(cells: Row['cells'], note: Note): void {
  for (const { key, needed } of officeColumns) {
    const { text, broken } = cells[key]
    const likely = key === 'kind' ? (kindEndings.find(([ending]) => ending.test(cells.name.text))?.[1] ?? null) : null
    if (broken) note(key, 'broken')
    else if (needed && text === '') note(key, 'missing', '', likely)
    else if (text.length > lengthMax) note(key, 'too_long', String(lengthMax))
  }
}

function noteName({ row, cells }: Row, first: Map<string, number>, { offices }: OfficeSurroundings, note: Note): void {
  const plain = plainName(cells.name.text)
  if (plain === '') return
  const before = first.get(plain)
  const there = offices.find((one) => plainName(one.name) === plain)
  first.set(plain, before ?? row)
  if (there !== undefined) note('name', 'already_there', there.id)
  else if (before !== undefined) note('name', 'name_twice', String(before))
}

function noteId(
  id: string,
  row: number,
  given: ReadonlyMap<number, string>,
  { offices }: OfficeSurroundings,
  note: Note,
): void {
  const isTaken = offices.some((one) => one.id === id) || [...given].some(([other, its]) => other !== row && its === id)
  if (!NewOffice.shape.id.safeParse(id).success) note('id', 'id_malformed')
  else if (isTaken) note('id', 'id_taken', id)
}

function kindIn(text: string, note: Note): OfficeKind | null {
  if (text === '') return null
  const kind = kindWords[plainName(text)] ?? NewOffice.shape.kind.safeParse(text.toLowerCase()).data ?? null
  if (kind === null) note('kind', 'kind_unknown', text)
  return kind
}

/** In the directory or in the list itself; the top where nothing is said. */
function parentIn(
  text: string,
  idOfName: ReadonlyMap<string, string>,
  { offices, letters }: OfficeSurroundings,
  note: Note,
): string | null {
  const plain = plainName(text)
  if (plain === '') return null
  const listed = idOfName.get(plain)
  if (listed !== undefined) return listed
  const found =
    offices.find(({ name }) => plainName(name) === plain) ??
    offices.find(({ id, shortName }) => id === text || plainName(shortName) === plain)
  if (found === undefined) {
    const named = offices.map((one) => ({ id: one.id, names: [one.name, one.shortName] }))
    const near = nearestName(named, text, letters)
    note('parent', 'parent_unknown', text, near?.names[0] ?? null)
    return null
  }
  if (found.succeededBy.length > 0) note('parent', 'parent_succeeded', found.name)
  return found.id
}
