import { auditCase } from '#src/features/indicators/disclosure/audit/audit.ts';
import type { ProtectionModel } from '#src/features/indicators/disclosure/protect/model/protection-model.ts';
import { publishedCase } from '#src/features/indicators/disclosure/protect/model/published-case.ts';
import { wholeTable } from '#src/features/indicators/disclosure/protect/table/table-model.ts';
import { createProtector } from '#src/features/indicators/disclosure/protect/thread/protector.ts';
import { drawnTable, nestedModel } from './disclosure-tables.ts';
import { percentile } from './timed.ts';

const seeds = (process.env['BENCH_SEEDS'] ?? '1,2,3,4,5').split(',').map(Number);
const wanted = process.env['BENCH_ONLY'];
const deadline = 600_000;

/** `npm run bench:disclosure`: tables with all insiders, protected in the worker while this thread answers others. JSON on stdout. */
const instances: readonly { name: string; seeds: readonly number[]; model(seed: number): ProtectionModel }[] =
  [
    { name: '12x4x2 at 3 %', seeds, model: (seed) => wholeTable(drawnTable(12, 0.03, seed)).model },
    { name: '12x4x2 at 10 %', seeds, model: (seed) => wholeTable(drawnTable(12, 0.1, seed)).model },
    { name: 'nested thresholds, 12x4x2', seeds: seeds.slice(0, 1), model: (seed) => nestedModel(12, seed) },
    {
      name: '49x4x2 at 3 %',
      seeds: seeds.slice(0, 1),
      model: (seed) => wholeTable(drawnTable(49, 0.03, seed)).model,
    },
  ];

/** How late a timer comes that asks to run each 5 ms: what a request of the same process would wait. */
function watchDelay(): () => number[] {
  const delays: number[] = [];
  let due = performance.now() + 5;
  const timer = setInterval(() => {
    delays.push(Math.max(0, performance.now() - due));
    due = performance.now() + 5;
  }, 5);
  return () => {
    clearInterval(timer);
    return delays;
  };
}

async function bench(model: ProtectionModel) {
  const protector = createProtector();
  const delays = watchDelay();
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  const found = await protector.protect(model, { deadline });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const waits = delays();
  await protector.close();
  const times = {
    seconds: rounded(seconds, 1),
    cpuSeconds: rounded((user + system) / 1e6, 1),
    p99Ms: percentile(waits, 0.99),
  };
  if (found.kind !== 'certified') return { certified: false, reason: found.kind, ...times };
  const suppressed = model.cells.length - found.published.length;
  const auditBegan = performance.now();
  const { verdict } = await auditCase(publishedCase(model, new Set(found.published)), { deadline });
  return {
    certified: true,
    cells: model.cells.length,
    suppressed,
    lowerBound: found.leastUnpublished,
    isProvenOptimum: found.isProvenLeast,
    ratio: rounded(suppressed / Math.max(1, found.leastUnpublished), 3),
    witnesses: found.certificate.moves.length,
    ...times,
    audit: verdict,
    auditSeconds: rounded((performance.now() - auditBegan) / 1000, 1),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

const results: object[] = [];
for (const { name, seeds: drawn, model } of instances) {
  if (wanted && !name.includes(wanted)) continue;
  for (const seed of drawn) {
    process.stderr.write(`${name}, seed ${seed} …\n`);
    const result = { name, seed, ...(await bench(model(seed))) };
    process.stderr.write(`${JSON.stringify(result)}\n`);
    results.push(result);
  }
}
process.stdout.write(`${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
