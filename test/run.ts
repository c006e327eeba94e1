import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildOnce } from './support/build.ts';
import { addUp, closingLine, orBroken, recordRun, type TestReport } from './support/test-count.ts';

/**
 * `npm test`: everything, in two runs side by side, about one for each core. The journeys have a portal of their own,
 * where they meet nothing that another test left. With arguments (`npm test -- moderation`) one run of what they name.
 */
const sideBySide = [
  ['services', 'pages'],
  ['rules', 'browser'],
];
const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs');

const asked = process.argv.slice(2);
process.exitCode = asked.length > 0 ? await runAsked(asked) : await runAll();

async function runAsked(words: readonly string[]): Promise<number> {
  return ended(spawn(process.execPath, [vitest, 'run', ...words], { stdio: 'inherit' }));
}

async function runAll(): Promise<number> {
  buildOnce();
  const runs = sideBySide.map(beginRun);
  const reports: TestReport[] = [];
  for (const run of runs) reports.push(await run.show());
  const count = addUp(reports.map((report) => report.count));
  recordRun(count);
  console.log(`\n${reports.flatMap(({ faults }) => faults).join('')}${closingLine(count)}`);
  return count.failed > 0 ? 1 : 0;
}

type Run = {
  /** Prints what the run has said so far and goes on to say, until it ends with its report. */
  show(): Promise<TestReport>;
};

function beginRun(projects: readonly string[]): Run {
  const child = spawn(process.execPath, [vitest, 'run', ...projects.map((name) => `--project=${name}`)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const end = ended(child);
  let report: TestReport = { count: { passed: 0, failed: 0, skipped: 0, files: 0 }, faults: [] };
  child.on('message', (message) => {
    report = message as TestReport;
  });
  const said: Buffer[] = [];
  let say = (words: Buffer): unknown => said.push(words);
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (words: Buffer) => say(words));
  return {
    async show() {
      say = (words) => process.stdout.write(words);
      process.stdout.write(Buffer.concat(said));
      const code = await end;
      return { ...report, count: orBroken(report.count, code) };
    },
  };
}

async function ended(child: ChildProcess): Promise<number> {
  const [code] = await once(child, 'close');
  return code ?? 1;
}
