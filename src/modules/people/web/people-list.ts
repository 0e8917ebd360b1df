/**
 * A list of people as an office keeps it, looked through row by row before anybody is entered: what each row means, what
 * is there already, and what is wrong at which cell.
 */
import { type Letters, nearestName, plainName } from '#base/near-names'
import type { Role } from '#base/roles'
import type { DirectoryOffice } from '#modules/offices/schema'
import type { NewPerson, Person, PostKind } from '#modules/people/schema'
import type { ListCell, ListColumn, ListRow } from '#web/list-table'

export const personColumns = [
  { key: 'name', names: ['姓名', 'Name'], needed: true },
  { key: 'username', names: ['用户名', '账号', '登录名', 'Username'], needed: true },
  { key: 'role', names: ['岗位角色', '角色', '岗位', 'Role'], needed: true },
  { key: 'office', names: ['单位', '所在单位', '工作单位', 'Office'], needed: true },
  { key: 'title', names: ['职务', 'Title'], needed: false },
  { key: 'post', names: ['职务类别', 'Kind of post'], needed: false },
  { key: 'telephone', names: ['电话', '联系电话', '手机', '手机号', 'Telephone'], needed: false },
] as const satisfies readonly ListColumn<string>[]
export type PersonColumn = (typeof personColumns)[number]['key']

/** A steward's list is of his own office: the column may be left out. */
export const columnsOfOwnOffice: readonly ListColumn<PersonColumn>[] = personColumns.map((column) =>
  column.key === 'office' ? { ...column, needed: false } : column,
)

export type PersonProblem =
  | 'broken'
  | 'missing'
  | 'too_long'
  | 'username_malformed'
  | 'username_twice'
  | 'username_taken'
  | 'role_unknown'
  | 'role_not_yours'
  | 'office_unknown'
  | 'office_ambiguous'
  | 'office_succeeded'
  | 'office_not_yours'
  | 'post_unknown'
  | 'telephone_malformed'

export type CellProblem = {
  readonly column: PersonColumn
  readonly address: string
  readonly problem: PersonProblem
  /** What it is about: the row that has the name already, the person, the limit. */
  readonly about: string
  /** What was probably meant, for a person to take or leave. */
  readonly suggestion: string | null
}

export type ListedPerson = {
  readonly row: number
  readonly cells: Readonly<Record<PersonColumn, ListCell>>
  /** What would be entered; null while something is wrong. */
  readonly person: NewPerson | null
  /** Who is there already under the same name, in the same office. */
  readonly namesake: Person | null
  readonly problems: readonly CellProblem[]
}

export type Surroundings = {
  readonly offices: readonly DirectoryOffice[]
  readonly people: readonly Person[]
  /** The one office a steward enters people for; null for whoever may enter anybody. */
  readonly ownOffice: string | null
  readonly roles: readonly Role[]
  readonly letters: Letters
}

const roleWords: Readonly<Record<string, Role>> = {
  领导: 'leader',
  领导小组: 'leader',
  组长: 'leader',
  副组长: 'leader',
  领导小组办公室: 'office',
  办公室: 'office',
  责任单位: 'unit',
  单位: 'unit',
  联络员: 'unit',
  园区: 'park',
  企业: 'enterprise',
  银行: 'bank',
  专家: 'expert',
  单位管理员: 'steward',
  系统管理员: 'administrator',
  审计: 'auditor',
  审计人员: 'auditor',
}

const postWords: Readonly<Record<string, PostKind>> = {
  主要负责同志: 'head',
  主要负责人: 'head',
  一把手: 'head',
  分管负责同志: 'deputy',
  分管负责人: 'deputy',
  联络员: 'contact',
  工作人员: 'staff',
}

const lengthMax: Readonly<Record<PersonColumn, number>> = {
  name: 60,
  username: 60,
  role: 60,
  office: 120,
  title: 60,
  post: 60,
  telephone: 40,
}

/** Every row with what it means and what is wrong with it. */
export function checkPeople(rows: readonly ListRow<PersonColumn>[], around: Surroundings): ListedPerson[] {
  const usernames = new Map<string, number>()
  return rows.map((row) => {
    const problems: CellProblem[] = []
    const note: Note = (column, problem, about = '', suggestion = null) => {
      if (problems.some((one) => one.column === column)) return
      problems.push({ column, address: row.cells[column].address, problem, about, suggestion })
    }
    noteShape(row, around, note)
    noteUsername(row, usernames, around, note)
    const role = roleIn(row, around, note)
    const office = officeIn(row, around, note)
    const post = postIn(row, note)
    const { name, username, title, telephone } = row.cells
    const isRight = problems.length === 0 && role !== null && office !== null
    return {
      row: row.row,
      cells: row.cells,
      problems: inOrder(problems),
      namesake: namesakeOf(name.text, office, around.people),
      person: isRight
        ? {
            name: name.text,
            username: username.text,
            role,
            office: office.id,
            title: title.text,
            ...(post === null ? {} : { post }),
            telephone: telephone.text,
          }
        : null,
    }
  })
}

/** As the eye goes over the row. */
function inOrder(problems: readonly CellProblem[]): CellProblem[] {
  const at = ({ column }: CellProblem): number => personColumns.findIndex(({ key }) => key === column)
  return [...problems].sort((a, b) => at(a) - at(b))
}

type Row = ListRow<PersonColumn>
type Note = (column: PersonColumn, problem: PersonProblem, about?: string, suggestion?: string | null) => void

function noteShape({ cells }: Row, { ownOffice, letters }: Surroundings, note: Note): void {
  for (const { key, needed } of ownOffice === null ? personColumns : columnsOfOwnOffice) {
    const { text, broken } = cells[key]
    const sound = key === 'username' ? letters(cells.name.text) : null
    if (broken) note(key, 'broken')
    else if (needed && text === '') note(key, 'missing', '', sound)
    else if (text.length > lengthMax[key]) note(key, 'too_long', String(lengthMax[key]))
  }
  if (!/^[+\d][\d\s()（）-]{2,}(?:转\s*\d+)?$/.test(cells.telephone.text) && cells.telephone.text !== '') {
    note('telephone', 'telephone_malformed')
  }
}

function noteUsername({ row, cells }: Row, usernames: Map<string, number>, { people }: Surroundings, note: Note): void {
  const { text } = cells.username
  if (text === '') return
  const plain = text.toLowerCase()
  const before = usernames.get(plain)
  const holder = people.find(({ username }) => username.toLowerCase() === plain)
  usernames.set(plain, before ?? row)
  if (!/^[\p{Script=Han}\w.-]{2,}$/u.test(text)) {
    const kept = text.normalize('NFKC').replaceAll(/[^\p{Script=Han}\w.-]/gu, '')
    note('username', 'username_malformed', '', kept.length > 1 ? kept : null)
  } else if (before !== undefined) note('username', 'username_twice', String(before))
  else if (holder !== undefined) note('username', 'username_taken', holder.name)
}

function roleIn({ cells }: Row, { roles, letters }: Surroundings, note: Note): Role | null {
  const { text } = cells.role
  if (text === '') return null
  const role = roleWords[plainName(text)] ?? englishRole(text)
  if (role === null) {
    const named = Object.keys(roleWords).map((word) => ({ id: word, names: [word] }))
    note('role', 'role_unknown', text, nearestName(named, text, letters)?.id ?? null)
  } else if (!roles.includes(role)) note('role', 'role_not_yours', text)
  return role
}

function postIn({ cells }: Row, note: Note): PostKind | null {
  const { text } = cells.post
  const kind = postWords[plainName(text)] ?? Object.values(postWords).find((one) => one === text.toLowerCase()) ?? null
  if (text !== '' && kind === null) note('post', 'post_unknown', text)
  return kind
}

function englishRole(text: string): Role | null {
  const plain = text.trim().toLowerCase()
  return Object.values(roleWords).find((role) => role === plain) ?? null
}

function officeIn({ cells }: Row, { offices, ownOffice, letters }: Surroundings, note: Note): DirectoryOffice | null {
  const { text } = cells.office
  if (text === '') return offices.find(({ id }) => id === ownOffice) ?? null
  const [found, other] = officesNamed(offices, text)
  if (found === undefined) {
    const named = offices
      .filter(({ succeededBy }) => succeededBy.length === 0)
      .map((one) => ({ id: one.id, names: namesOf(one), office: one }))
    note('office', 'office_unknown', text, nearestName(named, text, letters)?.office.name ?? null)
    return null
  }
  if (other !== undefined) note('office', 'office_ambiguous', [found, other].map(({ name }) => name).join('、'))
  else if (found.succeededBy.length > 0) {
    const [successor] = found.succeededBy
    const isOne = found.succeededBy.length === 1
    const nameOf = (id: string): string => offices.find((one) => one.id === id)?.name ?? id
    note('office', 'office_succeeded', found.succeededBy.map(nameOf).join('、'), isOne ? nameOf(successor ?? '') : null)
  } else if (ownOffice !== null && found.id !== ownOffice) note('office', 'office_not_yours')
  return found
}

/** By the name of today; where none has it, by a short name, an id or a former name. */
function officesNamed(offices: readonly DirectoryOffice[], text: string): DirectoryOffice[] {
  const plain = plainName(text)
  const byName = offices.filter(({ name }) => plainName(name) === plain)
  if (byName.length > 0) return byName
  return offices.filter((one) => one.id === text || namesOf(one).some((name) => plainName(name) === plain))
}

function namesOf({ name, shortName, otherNames }: DirectoryOffice): string[] {
  return [name, shortName, ...otherNames.map((one) => one.name)]
}

function namesakeOf(name: string, office: DirectoryOffice | null, people: readonly Person[]): Person | null {
  const isThere = ({ seats }: Person): boolean =>
    seats.some((seat) => seat.office === office?.id && seat.lastDay === null)
  return people.find((person) => person.name === name && isThere(person)) ?? null
}
