import { writeFileSync } from 'node:fs';

export type TestCount = { passed: number; failed: number; skipped: number; files: number };
/** What one run tells the process that started it. */
export type TestReport = { count: TestCount; faults: string[] };

const record = new URL('../../docs/test-run.json', import.meta.url);

export function addUp(counts: readonly TestCount[]): TestCount {
  const sum = (field: keyof TestCount) => counts.reduce((total, count) => total + count[field], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), files: sum('files') };
}

/** The very last line, for machines that count. */
export function closingLine({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** With `RECORD=1` (`npm run test:record`) puts the run down for the page *Underlag för beslut*. */
export function recordRun(count: TestCount): void {
  if (process.env['RECORD'] !== '1') return;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(record, `${JSON.stringify({ date, ...count }, null, 2)}\n`);
}

/** A run that broke without a failed test counts as one. */
export function orBroken(count: TestCount, exitCode: number): TestCount {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
