const longest = 300;

/** What failed, fit for tables and pages that people read: name, code and message without addresses and long numbers. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '';
  return `${error.name}${code}: ${withoutPersonalData(error.message)}`.slice(0, longest);
}

function withoutPersonalData(message: string): string {
  return message.replace(/[^\s<>"']+@[^\s<>"']+/g, '…@…').replace(/\d[\d\s+-]{4,}\d/g, '…');
}
