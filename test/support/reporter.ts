import { writeFileSync, writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

const slowestShown = 10;

const record = new URL('../../docs/test-run.json', import.meta.url);

/**
 * Prints what was not tried and why, the ten slowest files and, as the very last line, `N passed, N failed` for machines that count. With `RECORD=1`
 * (`npm run test:record`) the run is put down for the page *Underlag för beslut*.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = countTests(modules, unhandledErrors.length);
    if (process.env['RECORD'] === '1') recordRun(count, modules.length);
    process.once('exit', (code) => {
      const isBroken = code !== 0 && count.failed === 0;
      const text = closingLine(isBroken ? { ...count, failed: 1 } : count);
      writeSync(process.stdout.fd, `${skippedTests(modules)}${slowestFiles(modules)}\n${text}\n`);
    });
  }
}

/** A test that is skipped says in its name what it lacks: nobody is to think that it passed. What `-t` leaves out was not asked for. */
function skippedTests(modules: readonly TestModule[]): string {
  const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
  const wanted = skipped.filter(({ fullName, project }) => {
    const asked = project.vitest.getGlobalTestNamePattern();
    return asked?.test(fullName.replaceAll(' > ', ' ')) ?? true;
  });
  return wanted.map(({ fullName }) => `SKIPPED: ${fullName}\n`).join('');
}

function slowestFiles(modules: readonly TestModule[]): string {
  const timed = modules
    .map((module) => ({ name: module.relativeModuleId, ms: wholeTime(module) }))
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, slowestShown);
  return [
    'Slowest files:',
    ...timed.map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`),
  ].join('\n');
}

function wholeTime(module: TestModule): number {
  const { collectDuration, duration, setupDuration } = module.diagnostic();
  return collectDuration + duration + setupDuration;
}

type Count = { passed: number; failed: number; skipped: number };

/** A file that does not load and an error that no test caught count as failures too. */
function countTests(modules: readonly TestModule[], unhandledErrors: number): Count {
  const count = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const module of modules) {
    if (module.errors().length > 0) count.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state !== 'pending') count[state] += 1;
    }
  }
  return count;
}

function recordRun(count: Count, files: number): void {
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(record, `${JSON.stringify({ date, ...count, files }, null, 2)}\n`);
}

function closingLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
