export type DomainErrorCode =
  | 'bad-request'
  | 'not-found'
  | 'gone'
  | 'forbidden'
  | 'conflict'
  | 'rate-limited'
  | 'too-large'
  | 'unavailable';

/**
 * The request cannot be served. Thrown by services and queries; `server/problem.ts` maps the code to a status and a page.
 * Recognise it with `isDomainError`, never by `instanceof`: the front and Astro's bundle are two module graphs.
 */
export class DomainError extends Error {
  override name = 'DomainError';
  code: DomainErrorCode;
  /** Shown to the user: a key of the catalogue's `problems.detail`, or data the error page needs (retry seconds, reason of withdrawal). */
  detail: Readonly<Record<string, string | number>>;

  constructor(code: DomainErrorCode, detail: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.detail = detail;
  }
}

export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error;
}

/** A unique constraint refused the row, on SQLite or PostgreSQL. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505';
}
