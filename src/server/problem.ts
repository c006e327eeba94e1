import { type DomainErrorCode, isDomainError } from '#src/platform/errors.ts';
import { asUnavailable } from '#src/platform/unavailable.ts';

/** Why a request was not served: what the error page and problem+json are made of. */
export type Problem = {
  status: number;
  code: ProblemCode;
  detail: Readonly<Record<string, string | number>>;
};
export type ProblemCode =
  | DomainErrorCode
  | 'foreign-origin'
  | 'misdirected'
  | 'method-not-allowed'
  | 'internal';

const statuses: Readonly<Record<ProblemCode, number>> = {
  'bad-request': 400,
  forbidden: 403,
  'foreign-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  misdirected: 421,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
};

/** The one table from code to status. */
export function problem(code: ProblemCode, detail: Problem['detail'] = {}): Problem {
  return { status: statuses[code], code, detail };
}

/** What the visitor is told about an error: everything unknown is `internal`, without detail. */
export function problemOf(error: unknown): Problem {
  const known = asUnavailable(error);
  return isDomainError(known) ? problem(known.code, known.detail) : problem('internal');
}

/** Headers that belong to the problem: when to try again, which methods there are. */
export function problemHeaders({ code, detail }: Problem): Record<string, string> {
  const seconds = detail.retryAfterSeconds ?? (code === 'unavailable' ? 30 : undefined);
  return {
    'cache-control': 'no-store',
    ...(seconds !== undefined && { 'retry-after': String(Math.ceil(Number(seconds))) }),
  };
}

/** The answer for programs, after RFC 9457. */
export function problemBody({ status, code, detail }: Problem, requestId: string): string {
  return JSON.stringify({ type: `/problem/${code}`, title: code, status, ...detail, requestId });
}
