/** Refusals as problem details (RFC 9457), with their sentence in the reader's language. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, type ErrorKind } from '#base/errors'
import { sentenceOf } from '#messages'

const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  outdated: 412,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
}

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof AppError ? error : refusalOfFastify(error)
  if (known === null) request.log.error({ err: error }, 'request failed')
  const { code, kind, params, attachment } = known ?? new AppError('internal', 'unavailable')
  const status = known === null ? 500 : statusOf[kind]
  const language = /^en\b/.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN'
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send({
      type: 'about:blank',
      status,
      code,
      params,
      requestId: request.id,
      ...sentenceOf(code, params, language),
      ...(attachment === undefined ? {} : { attachment }),
    })
}

function refusalOfFastify(error: unknown): AppError | null {
  const { statusCode: status } = error as { statusCode?: number }
  if (status === 413) return new AppError('http.too_large', 'invalid')
  if (status === 415) return new AppError('http.unknown_media_type', 'invalid')
  if (status === 429) return new AppError('http.too_many_requests', 'too_many')
  return status !== undefined && status < 500 ? new AppError('http.bad_address', 'invalid') : null
}
