import { DomainError } from './errors.ts';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', '53100']);
const unreachable = new Set([
  'EROFS',
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
  '57P03',
  '53300',
]);

/** The disk, the quota or the database's size limit took no more. */
export function isDiskFull(error: unknown): boolean {
  return full.has(codeOf(error));
}

/** The same error, or `unavailable` with a reason when the disk is full or the database does not answer: the user may try again later. */
export function asUnavailable(error: unknown): unknown {
  if (isDiskFull(error)) return new DomainError('unavailable', { reason: 'disk-full' }, { cause: error });
  if (isDatabaseDown(codeOf(error))) {
    return new DomainError('unavailable', { reason: 'database' }, { cause: error });
  }
  return error;
}

function isDatabaseDown(code: string): boolean {
  return unreachable.has(code) || code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_READONLY');
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
