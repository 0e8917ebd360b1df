/** The ledger and the list of what was not reported as workbooks, in the columns offices use on paper. */
import type { FileReply } from '#base/endpoint'
import type { Context } from '#kernel/context'
import { type BookCell, type BookColumn, writeBook } from '#kernel/spreadsheet'
import { getLedger } from './items.ts'
import type { Ledger, LedgerItem, LedgerUnit, Reporting } from './schema.ts'

type OfMonth = { readonly zone: string; readonly month?: string | undefined }

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 新表只出中文：单位之间传的就是这一份。 */
const reportingNames: Readonly<Record<Reporting, string>> = {
  reported: '已报',
  late: '补报',
  open: '待报',
  missing: '未报',
}

/** 任务台账 of a month; of one unit or one section where asked. */
export async function exportLedger(
  context: Context,
  params: OfMonth & { readonly unit?: string | undefined; readonly section?: string | undefined },
): Promise<FileReply> {
  const ledger = await getLedger(context, params)
  const { unit, section } = params
  const items = ledger.items.filter(
    (item) =>
      (unit === undefined || item.units.some(({ office }) => office === unit)) &&
      (section === undefined || item.section === section),
  )
  return bookOf(`任务台账 ${ledger.month}`, noteOn(ledger), {
    columns: [
      column('序号', 6),
      column('任务来源', 14),
      column('任务名称', 30),
      column('牵头单位', 18),
      column('配合单位', 24),
      column('完成时限', 12),
      column('进展情况', 46),
      column('填报情况', 22),
      column('待办批示', 9),
    ],
    rows: items.map((item, index) => [
      number(index + 1),
      text(sourceOf(ledger, item)),
      text(item.heading),
      text(unitNames(ledger, item.units.filter(isLeading))),
      text(
        unitNames(
          ledger,
          item.units.filter((one) => !isLeading(one)),
        ),
      ),
      item.deadline === null ? { kind: 'empty' } : { kind: 'date', day: item.deadline },
      text(item.notes.map(({ office, progress }) => `${nameOf(ledger, office)}：${progress}`).join('\n')),
      text(item.units.flatMap((one) => reportingLine(ledger, one)).join('\n')),
      number(item.openInstructions),
    ]),
  })
}

/** Who has not reported for a month, unit by unit. */
export async function exportUnreported(context: Context, params: OfMonth): Promise<FileReply> {
  const ledger = await getLedger(context, params)
  const waiting = ledger.items.flatMap((item) =>
    item.units
      .filter(({ reporting }) => reporting === 'open' || reporting === 'missing')
      .map((unit) => ({ item, unit })),
  )
  const byUnit = [...Map.groupBy(waiting, ({ unit }) => unit.office).values()].flat()
  return bookOf(`未报清单 ${ledger.month}`, noteOn(ledger), {
    columns: [
      column('序号', 6),
      column('单位', 26),
      column('任务来源', 14),
      column('任务名称', 40),
      column('填报情况', 10),
    ],
    rows: byUnit.map(({ item, unit }, index) => [
      number(index + 1),
      text(nameOf(ledger, unit.office)),
      text(sourceOf(ledger, item)),
      text(item.heading),
      text(unit.reporting === null ? '' : reportingNames[unit.reporting]),
    ]),
  })
}

async function bookOf(
  title: string,
  note: string,
  sheet: { readonly columns: readonly BookColumn[]; readonly rows: readonly (readonly BookCell[])[] },
): Promise<FileReply> {
  const bytes = await writeBook({ sheets: [{ name: title, titles: [title], note, ...sheet }] })
  return { name: `${title}.xlsx`, mediaType: spreadsheetType, bytes }
}

function noteOn({ month, closesOn, today }: Ledger): string {
  return `报送月份 ${month}，截止 ${closesOn}；数据截至 ${today}`
}

function isLeading({ role }: LedgerUnit): boolean {
  return role !== 'responsible'
}

function reportingLine(ledger: Ledger, { office, reporting }: LedgerUnit): string[] {
  return reporting === null ? [] : [`${nameOf(ledger, office)} ${reportingNames[reporting]}`]
}

function unitNames(ledger: Ledger, units: readonly LedgerUnit[]): string {
  return units.map(({ office }) => nameOf(ledger, office)).join('、')
}

function nameOf({ offices }: Ledger, office: string): string {
  return offices.find(({ id }) => id === office)?.name ?? office
}

/** 二（五） */
function sourceOf({ plans }: Ledger, { plan, section, number: own }: LedgerItem): string {
  const head = plans.find(({ id }) => id === plan)?.sections.find(({ id }) => id === section)
  return `${(head?.number ?? '').replace(/、$/, '')}${own ?? ''}`
}

const column = (header: string, widthCharacters: number): BookColumn => ({ header, widthCharacters, editing: 'open' })
const text = (value: string): BookCell => ({ kind: 'text', text: value })
const number = (value: number): BookCell => ({ kind: 'number', decimal: String(value) })
