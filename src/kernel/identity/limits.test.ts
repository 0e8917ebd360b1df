import { describe, expect, it } from 'vitest'
import { lockedUntil, whyOver } from './limits.ts'

const at = (text: string): Date => new Date(`2019-07-15T${text}Z`)

describe('a session', () => {
  const use = { beganAt: at('00:00:00'), usedAt: at('11:50:00') }

  it('lasts while it is used, twelve hours at most', () => {
    expect(whyOver(use, at('11:59:59'))).toBeNull()
    expect(whyOver(use, at('12:00:00'))).toBe('too_long')
  })

  it('is over after thirty minutes in which nobody used it', () => {
    const idle = { beganAt: at('08:00:00'), usedAt: at('08:10:00') }
    expect(whyOver(idle, at('08:39:59'))).toBeNull()
    expect(whyOver(idle, at('08:40:00'))).toBe('too_idle')
  })
})

describe('a name', () => {
  const failures = ['00', '01', '02', '03', '04'].map((second) => at(`09:00:${second}`))

  it('is locked by the fifth wrong password, for fifteen minutes from it', () => {
    expect(lockedUntil(failures.slice(1))).toBeNull()
    expect(lockedUntil(failures)).toEqual(at('09:15:04'))
  })
})
