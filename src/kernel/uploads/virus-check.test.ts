/** A scanner is asked in clamd's own words, and its silence is not taken for a clean bill. */
import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { clamdVirusCheck, noVirusCheck, type VirusCheck, virusFinding } from './virus-check.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Listens like a clamd; `answer` gets each connection and all it was sent so far. */
async function checkBy(answer: (socket: Socket, sent: Buffer) => void): Promise<VirusCheck> {
  const server = createServer((socket) => {
    let sent = Buffer.alloc(0)
    socket.on('data', (part) => {
      sent = Buffer.concat([sent, part])
      answer(socket, sent)
    })
    socket.on('error', () => undefined)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return clamdVirusCheck({ host: '127.0.0.1', port, timeoutSeconds: 0.5 })
}

/** What was sent, without the protocol around it; null until it is whole. */
function fileIn(sent: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (!sent.subarray(0, command.length).equals(Buffer.from(command))) return null
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= sent.length;) {
    const length = sent.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(sent.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

const scanner = (socket: Socket, sent: Buffer): void => {
  const file = fileIn(sent)
  if (file !== null) socket.end(file.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
}

it('a clean file is clean, an infected one is found, also beyond the first piece', async () => {
  const check = await checkBy(scanner)
  const large = new Uint8Array(300_000)
  expect(await check(large)).toBe('clean')
  large.set(Buffer.from('EICAR'), 200_000)
  expect(await check(large)).toBe('infected')
})

it.each([
  ['refuses a file as too long for it', (socket: Socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
  ['ends without a word', (socket: Socket) => socket.end()],
  ['cuts its answer off', (socket: Socket) => socket.end('stream: O')],
  ['says nothing', () => undefined],
  ['is no scanner', (socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
])('a scanner that %s has not checked anything', async (_name, answer) => {
  const check = await checkBy(answer)
  expect(await check(Buffer.from('x'))).toBe('unavailable')
})

it('without a scanner nothing is checked, and the person is told', async () => {
  const check = clamdVirusCheck({ host: '127.0.0.1', port: 1, timeoutSeconds: 5 })
  expect(await check(Buffer.from('x'))).toBe('unavailable')
  expect(await noVirusCheck(Buffer.from('x'))).toBe('unavailable')
  expect(virusFinding('unavailable', 'a.txt')).toMatchObject({ severity: 'warning' })
  expect(virusFinding('infected', 'a.txt')).toMatchObject({ code: 'uploads.infected', severity: 'error' })
  expect(virusFinding('clean', 'a.txt')).toBeNull()
})
