import { expect, it } from 'vitest'
import { selectionOf } from './selection.ts'

it('reads a clause, and a promise with its clause, from the address', () => {
  expect(selectionOf('#2-5', '')).toEqual({ clause: '2-5', promise: null, detail: false })
  expect(selectionOf('#2-5', '?unit=science&detail')).toEqual({ clause: '2-5', promise: null, detail: true })
  expect(selectionOf('#2-5.1', '')).toEqual({ clause: '2-5', promise: '2-5.1', detail: true })
})

it('chooses nothing for an empty, a foreign or a mistyped hash', () => {
  for (const hash of ['', '#', '#main', '#%E0%A4%A']) expect(selectionOf(hash, '').clause).toBeNull()
})
