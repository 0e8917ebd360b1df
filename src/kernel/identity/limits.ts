/** How long a session lasts and how often a password may be wrong. Pure: the instant is given. */

export const sessionLimits = { absoluteHours: 12, idleMinutes: 30 } as const
export const lockout = { failuresMax: 5, minutes: 15 } as const

const minuteMs = 60_000
const hourMs = 60 * minuteMs

export type SessionUse = { readonly beganAt: Date; readonly usedAt: Date }

/** Why a session is over; null while it lasts. A session lasts up to, and not including, its limit. */
export function whyOver({ beganAt, usedAt }: SessionUse, now: Date): 'too_long' | 'too_idle' | null {
  if (now.getTime() - beganAt.getTime() >= sessionLimits.absoluteHours * hourMs) return 'too_long'
  if (now.getTime() - usedAt.getTime() >= sessionLimits.idleMinutes * minuteMs) return 'too_idle'
  return null
}

/** A session that began before is over, however it was used. */
export function sessionsOverBefore(now: Date): Date {
  return new Date(now.getTime() - sessionLimits.absoluteHours * hourMs)
}

/** Since when failed tries count. */
export function failuresCountSince(now: Date): Date {
  return new Date(now.getTime() - lockout.minutes * minuteMs)
}

/** Until when a name is locked after these failures of the last minutes; null where it is not. */
export function lockedUntil(failures: readonly Date[]): Date | null {
  if (failures.length < lockout.failuresMax) return null
  const last = failures.reduce((a, b) => (a > b ? a : b))
  return new Date(last.getTime() + lockout.minutes * minuteMs)
}
