import { DomainError, isDomainError } from '#src/platform/errors.ts';

/** Faults of the moment: the same request may succeed soon. All others need a hand. */
const passing: ReadonlySet<string> = new Set([
  'no-connection',
  'too-slow',
  'task-too-slow',
  'http-429',
  'http-502',
  'http-503',
  'http-504',
  'too_many_search_requests',
  'internal',
  'io_error',
  'too_many_open_files',
]);

/** Why the server gave no answer, as `unavailable`. It names the fault alone: the server's own words may quote a query. */
export function meilisearchFault(fault: string): DomainError {
  const error = new DomainError('unavailable', { reason: 'search' });
  error.message = `Meilisearch: ${fault}`;
  return error;
}

/** What the client threw, as a fault with a name; anything else as it is. */
export function asFault(error: unknown): unknown {
  if (!(error instanceof Error) || isDomainError(error)) return error;
  switch (error.name) {
    case 'MeilisearchRequestError':
      return meilisearchFault(isTimeOut(error.cause) ? 'too-slow' : 'no-connection');
    case 'MeilisearchApiError':
      return meilisearchFault(apiFault(error));
    case 'MeilisearchTaskTimeOutError':
      return meilisearchFault('task-too-slow');
    // neither JSON nor what is documented
    case 'SyntaxError':
    case 'ZodError':
    case '$ZodError':
      return meilisearchFault('unreadable-answer');
    default:
      return error;
  }
}

/** The fault's name, when the error is one of the server's. */
export function faultName(error: unknown): string | undefined {
  return isDomainError(error) ? /^Meilisearch: (.+)$/.exec(error.message)?.[1] : undefined;
}

export function isPassing(error: unknown): boolean {
  return passing.has(faultName(error) ?? '');
}

/** The index or the document that was asked for is not there. */
export function isMissing(error: unknown): boolean {
  return /^(index|document)_not_found$/.test(faultName(error) ?? '');
}

function isTimeOut(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'MeilisearchRequestTimeOutError';
}

/** The code that the server gives, or else the status: a proxy in between knows no codes. */
function apiFault({ cause, response }: Error & { response?: { status: number } }): string {
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && /^\w+$/.test(code) ? code : `http-${response?.status ?? 0}`;
}
