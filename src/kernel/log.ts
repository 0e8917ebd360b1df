/** The program's log: one line of JSON an event on stderr, secrets left out. What people do is recorded elsewhere. */
import { type Logger, pino } from 'pino'

export type { Logger }

export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      redact: [
        'password',
        '*.password',
        'databaseUrl',
        '*.databaseUrl',
        'connectionString',
        '*.connectionString',
        'req.headers.cookie',
        'req.headers.authorization',
      ],
    },
    pino.destination({ fd: 2, sync: true }),
  )
}
