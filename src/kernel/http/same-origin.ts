/** A write comes from our own page, or from a program that no browser drives (CSRF). */
import type { FastifyRequest } from 'fastify'
import { AppError } from '#base/errors'

/** @errors http.cross_site */
export function refuseCrossSite(request: FastifyRequest): void {
  const { 'sec-fetch-site': site, origin } = request.headers
  const isForeign =
    site === undefined
      ? origin !== undefined && !isOwnOrigin(origin, request.host)
      : site !== 'same-origin' && site !== 'none'
  if (isForeign) throw new AppError('http.cross_site', 'forbidden')
}

function isOwnOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}
