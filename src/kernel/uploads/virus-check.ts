/**
 * Asks a virus scanner about a file. The one we speak to is clamd, over TCP: `zINSTREAM`, pieces with their length in
 * front, an empty piece at the end, one line back.
 */
import { connect } from 'node:net'
import type { Diagnostic } from '#base/diagnostic'
import { finding } from './finding.ts'

export type VirusVerdict = 'clean' | 'infected' | 'unavailable'

/** Never rejects: a scanner that does not answer is `unavailable`. */
export type VirusCheck = (bytes: Uint8Array) => Promise<VirusVerdict>

export type ClamdAddress = { readonly host: string; readonly port: number; readonly timeoutSeconds: number }

const PIECE_BYTES = 65_536
/** The answer is one short line; more is no clamd. */
const ANSWER_LENGTH_MAX = 4096

/** Where no scanner is set up. */
export const noVirusCheck: VirusCheck = () => Promise.resolve('unavailable')

/** The check by a clamd; its limit `StreamMaxLength` must let through what may be uploaded. */
export function clamdVirusCheck({ host, port, timeoutSeconds }: ClamdAddress): VirusCheck {
  return (bytes) =>
    new Promise((resolve) => {
      let answer = ''
      const socket = connect({ host, port })
      const finish = (verdict: VirusVerdict): void => {
        clearTimeout(timer)
        socket.destroy()
        resolve(verdict)
      }
      const timer = setTimeout(() => finish('unavailable'), timeoutSeconds * 1000)
      socket.setEncoding('latin1')
      socket.on('connect', () => {
        socket.write('zINSTREAM\0')
        for (const piece of piecesOf(bytes)) socket.write(piece)
      })
      socket.on('data', (part: string) => {
        answer += part
        if (answer.includes('\0') || answer.length > ANSWER_LENGTH_MAX) finish(verdictOf(answer))
      })
      socket.on('end', () => finish(verdictOf(answer)))
      socket.on('error', () => finish(verdictOf(answer)))
    })
}

/** What a person is told about a verdict; null where the file is clean. */
export function virusFinding(verdict: VirusVerdict, name: string): Diagnostic | null {
  switch (verdict) {
    case 'clean':
      return null
    case 'infected':
      return finding(name, 'uploads.infected', 'error', {})
    case 'unavailable':
      return finding(name, 'uploads.not_checked_for_viruses', 'warning', {})
  }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES)
    yield lengthOf(piece.length)
    yield piece
  }
  yield lengthOf(0)
}

function lengthOf(count: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, count)
  return bytes
}

/** `stream: OK`, or `stream: Eicar-Signature FOUND`; anything else is no verdict. */
function verdictOf(answer: string): VirusVerdict {
  const line = answer.split('\0', 1)[0]?.trim() ?? ''
  if (line === 'stream: OK') return 'clean'
  return /^stream: .+ FOUND$/.test(line) ? 'infected' : 'unavailable'
}
