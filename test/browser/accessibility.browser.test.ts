/** Nobody is shut out: axe finds nothing on any route, nor on the main ones in any of the four modes. */
import { describe, expect, it } from 'vitest'
import { desk, fourModes, lightChinese, type Mode, openPage, phone, useStage, violationsOn } from './browser.ts'

const stage = useStage()

async function violationsAt(path: string, mode: Mode, viewport = desk): Promise<string[]> {
  const page = await openPage(stage.browser, mode, viewport)
  await page.goto(stage.server.url + path)
  await page.waitForSelector('h1:not(.visually-hidden)')
  const found = await violationsOn(page)
  await page.context().close()
  return found
}

describe('axe finds nothing', () => {
  it.each([
    '/',
    '/document',
    '/plans',
    '/sign-in',
    '/activate',
    '/account',
    '/document#2-5',
    '/document#2-5.1',
    '/document?detail#4-2',
    '/document?state=not_due',
    '/document?unit=no-such-unit',
    '/nothing/here',
  ])('at %s', async (path) => {
    expect(await violationsAt(path, lightChinese)).toEqual([])
  })

  it.each(fourModes)('on the document and its details in $appearance, $language', async (mode) => {
    expect(await violationsAt('/document', mode)).toEqual([])
    expect(await violationsAt('/document#2-5.1', mode)).toEqual([])
    expect(await violationsAt('/plans', mode)).toEqual([])
  })

  it.each(['/', '/sign-in', '/document', '/document#2-5', '/document#2-5.1'])('on a phone at %s', async (path) => {
    expect(await violationsAt(path, lightChinese, phone)).toEqual([])
  })

  it.each([['/'], ['?']])('in the dialog that the key %s opens', async (key) => {
    const page = await openPage(stage.browser)
    await page.goto(`${stage.server.url}/document`)
    await page.waitForSelector('article')
    await page.keyboard.press(key)
    await page.waitForSelector('dialog[open]')
    expect(await violationsOn(page)).toEqual([])
    await page.context().close()
  })
})
