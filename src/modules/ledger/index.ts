/** The door of the ledger slice: what other slices and the programs may call. */
import { type HttpServer, implement } from '#kernel/http'
import { allotItems, changeSettings, getSettings } from './allotments.ts'
import { exportLedger, exportUnreported } from './books.ts'
import { enterInstruction, giveInstruction, judgeInstruction, replyToInstruction } from './instructions.ts'
import { getItem, getLedger } from './items.ts'
import { getNote, saveNote } from './notes.ts'
import { ledgerApi } from './schema.ts'
import { endView, listViews, saveView } from './views.ts'

export { ledgerPages } from './schema.ts'
export { firstMonthSetting } from './state.ts'
export { loadWork, type Work } from './work.ts'

export function registerLedger(server: HttpServer): void {
  implement(server, ledgerApi, {
    getLedger,
    getItem,
    exportLedger,
    exportUnreported,
    getNote,
    saveNote,
    getSettings,
    changeSettings,
    allotItems,
    giveInstruction,
    enterInstruction,
    judgeInstruction,
    replyToInstruction,
    listViews,
    saveView,
    endView,
  })
}
