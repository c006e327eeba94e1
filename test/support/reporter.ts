import { writeSync } from 'node:fs';
import { inspect } from 'node:util';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { closingLine, orBroken, recordRun, type TestCount, type TestReport } from './test-count.ts';

const slowestShown = 10;
/** Characters. */
const longestReason = 600;

/**
 * Prints what was not tried and why, and the ten slowest files; then, at the end, where a log that is cut still has it,
 * what failed or passed only at the second try, and `N passed, N failed`, unless the process that started this one
 * (`test/run.ts`) adds several runs up.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = countTests(modules, unhandledErrors.length);
    const faults = [...flakyTests(modules), ...listFailures(modules, unhandledErrors)];
    process.send?.({ count, faults } satisfies TestReport);
    const isAlone = process.send === undefined;
    if (isAlone) recordRun(count);
    process.once('exit', (code) => {
      const closing = isAlone ? `${faults.join('')}${closingLine(orBroken(count, code))}\n` : '';
      writeSync(process.stdout.fd, `${skippedTests(modules)}${slowestFiles(modules)}\n${closing}`);
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

/** What passed only when it was tried again: nobody is to think that it is sound. */
function flakyTests(modules: readonly TestModule[]): string[] {
  const flaky = modules.flatMap((module) => {
    return [...module.children.allTests('passed')].filter((test) => test.diagnostic()?.flaky);
  });
  return flaky.map((test) => `SECOND TRY: ${describeFailed(test)}\n`);
}

/** Everything that `countTests` counts as failed, a line and a reason each. */
function listFailures(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): string[] {
  const tests = modules.flatMap((module) => [...module.children.allTests('failed')]);
  const lines = [
    ...tests.map(describeFailed),
    ...modules.flatMap((module) => {
      return module.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`);
    }),
    ...unhandledErrors.map((error) => `outside every test: ${reasonOf([error])}`),
  ];
  return lines.map((line) => `FAILED: ${line}\n`);
}

function describeFailed(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}: ${reasonOf(test.result().errors)}`;
}

function reasonOf(errors: readonly unknown[] = []): string {
  return errors
    .map((error) => (hasMessage(error) ? error.message : inspect(error)))
    .join(' | ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, longestReason);
}

/** Vitest hands errors over as plain objects. */
function hasMessage(error: unknown): error is { message: string } {
  return (
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
  );
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

/** A file that does not load and an error that no test caught count as failures too. */
function countTests(modules: readonly TestModule[], unhandledErrors: number): TestCount {
  const count = { passed: 0, failed: unhandledErrors, skipped: 0, files: modules.length };
  for (const module of modules) {
    if (module.errors().length > 0) count.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state !== 'pending') count[state] += 1;
    }
  }
  return count;
}
