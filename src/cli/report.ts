import { isDomainError } from '#src/platform/errors.ts';

const usageErrors = new Set(['UsageError', 'SettingsError']);

/** Says what went wrong on stderr and returns the exit code: 2 for what the user can put right, 1 for the rest. Only a bug shows its stack. */
export function report(error: unknown): 1 | 2 {
  if (!(error instanceof Error)) {
    console.error(String(error));
    return 1;
  }
  const isUsage = usageErrors.has(error.name);
  console.error(isUsage || isExpected(error) ? sentence(error) : error.stack);
  return isUsage ? 2 : 1;
}

function isExpected(error: Error): boolean {
  return error.name === 'FailureError' || isDomainError(error) || systemCode(error) !== undefined;
}

function sentence(error: Error): string {
  if (isDomainError(error)) return `${error.code}: ${JSON.stringify(error.detail)}`;
  return systemFaults[systemCode(error) ?? ''] ?? error.message;
}

function systemCode(error: Error): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && /^(E[A-Z]+|SQLITE_(CANTOPEN|FULL|READONLY|NOTADB|BUSY|CORRUPT))$/.test(code)
    ? code
    : undefined;
}

const systemFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is taken. Set PORT to another one, or end the program that uses it.',
  EACCES:
    'Not allowed to use the port or the folder. Set PORT over 1024, or DATA_DIR to a folder that is yours.',
  ECONNREFUSED: 'The database does not answer. Check DATABASE_URL.',
  ENOSPC: 'The disk is full.',
  SQLITE_FULL: 'The disk is full.',
  SQLITE_NOTADB: 'The file is not a database. Set DATABASE_URL to another one.',
  SQLITE_CANTOPEN: 'The database cannot be opened. Check DATABASE_URL and the rights to its folder.',
};
