/** Words of the frame around every page, in English. */
import type { Translation } from '#web/words'
import type { zhCN } from './zh-cn.ts'

export const en: Translation<typeof zhCN> = {
  product: '落实 Luoshi',
  skip: 'Skip to the text',
  navigation: 'Main navigation',
  home: 'Living document',
  plans: 'Plans',
  demonstration: 'Demo data · synthetic',
  asOf: 'Data as of',
  find: 'Find a clause, unit or target',
  print: 'Print',
  dark: 'Dark',
  light: 'Light',
  otherLanguage: '中文',
  help: 'Keyboard',
  singleKeys: 'Use single keys as shortcuts',
  singleKeysHint: 'Switch them off where they get in the way of a screen reader; Enter, arrows and Esc go on working.',
  outline: 'Outline',
  close: 'Close',
  loading: 'Loading…',
  loadingLong: 'This takes longer than usual. It goes on by itself once the network is back.',
  retry: 'Try again',
  offlineTitle: 'The server cannot be reached',
  offlineDetail: 'Check the network; this page loads by itself as soon as the server answers.',
  failedTitle: 'This page did not load',
  failedDetail: 'No data is lost. Try again; if it still fails, give the code below to the administrator.',
  code: 'Code {code}',
  notFoundTitle: 'There is no such page',
  notFoundDetail:
    'The address may be mistyped, or the plan is no longer published. Go to the first page or the list of plans.',
  toHome: 'First page',
  toPlans: 'List of plans',
  brokenTitle: 'Something went wrong on this page',
  brokenDetail: 'No data is lost. Reload; if it still fails, tell the administrator what you were doing.',
}
