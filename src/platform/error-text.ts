const longest = 300;
const deepest = 5;

/** What failed, fit for tables and pages that people read: name, code and message without addresses and long numbers. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '';
  return `${error.name}${code}: ${withoutPersonalData(error.message)}`.slice(0, longest);
}

type LoggedError = {
  type: string;
  code: string | undefined;
  message: string;
  stack: string | undefined;
  cause: LoggedError | undefined;
};

/** An error fit for the log: where it broke, without addresses and long numbers, and without what libraries hang on it, such as a row that a database refused. */
export function loggedError(error: unknown, depth = 0): LoggedError | undefined {
  if (!(error instanceof Error)) return undefined;
  return {
    type: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
    message: withoutPersonalData(error.message),
    stack: error.stack && withoutPersonalData(error.stack),
    cause: depth < deepest ? loggedError(error.cause, depth + 1) : undefined,
  };
}

function withoutPersonalData(message: string): string {
  return message.replace(/[^\s<>"'/()]+@[^\s<>"'/()]+/g, '…@…').replace(/\d[\d\s+-]{4,}\d/g, '…');
}
