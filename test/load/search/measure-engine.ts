import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { scoreRelevance } from '#src/features/search/evaluation/relevance-score.ts';
import { rssMb } from '../process-usage.ts';
import { percentile } from '../timed.ts';
import { type BenchEngine, engines, type OpenEngine } from './bench-engine.ts';
import { benchDocuments, readDevList } from './documents.ts';
import { folderMb } from './folder-size.ts';
import { benchQuestions, type Question, questionKinds } from './questions.ts';

const warmUps = 50;
const settleMs = 1_500;
const notMeasured = 'not measured';

/** Measures one engine in this process, at a size or how it ranks (`relevance`), and hands the figures to the parent. */
async function measure(name = '', size = ''): Promise<void> {
  const engine = await engines[name]?.();
  if (!engine) throw new Error(`No engine is called ${name}.`);
  const folder = mkdtempSync(join(tmpdir(), 'narvaronatet-bench-'));
  try {
    const figures =
      size === 'relevance' ? rank(engine.open, folder) : time(engine.open, folder, Number(size));
    process.send?.(await figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function time(open: OpenEngine, folder: string, size: number): Promise<object> {
  const questions = benchQuestions();
  const emptyMb = await settledMb();
  const engine = await open(folder);
  const indexing = await index(engine, size);
  const indexed = performance.now();
  for (const question of questions.slice(0, 1)) await engine.search(question);
  const firstAnswer = performance.now();
  for (const question of questions.slice(0, warmUps)) await engine.search(question);
  const asked = await ask(engine, questions);
  const figures = {
    indexSeconds: seconds(indexing),
    firstAnswerSeconds: seconds(firstAnswer - indexed),
    diskMb: engine.isElsewhere ? notMeasured : folderMb(folder),
    // after the questions, which take memory of their own
    rssGrowthMb: engine.isElsewhere ? notMeasured : (await settledMb()) - emptyMb,
    ...asked,
  };
  await engine.close();
  return figures;
}

/** How many milliseconds the engine takes for so many documents; what it costs to make them up is not counted. */
async function index(engine: BenchEngine, size: number): Promise<number> {
  let spent = 0;
  for (const documents of benchDocuments(size)) spent += await elapsed(() => engine.add(documents));
  return spent + (await elapsed(() => engine.finish()));
}

async function elapsed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Asks one question after the other, as the busiest second of a portal would, and watches this thread meanwhile. */
async function ask(engine: BenchEngine, questions: readonly Question[]): Promise<object> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  const times = new Map(questionKinds.map((kind) => [kind, [] as number[]]));
  loop.enable();
  for (const question of questions.filter(({ kind }) => !engine.lacks.includes(kind))) {
    const began = performance.now();
    await engine.search(question);
    times.get(question.kind)?.push(performance.now() - began);
    await wait(0);
  }
  loop.disable();
  const answered = [...times].filter(([, of]) => of.length > 0);
  return {
    ms: Object.fromEntries(
      answered.map(([kind, of]) => [kind, { p50: percentile(of, 0.5), p99: percentile(of, 0.99) }]),
    ),
    longestWaitOfMainThreadMs: Math.round(loop.max / 1e5) / 10,
  };
}

async function rank(open: OpenEngine, folder: string): Promise<object> {
  const { documents, queries } = readDevList();
  const engine = await open(folder);
  await engine.add(documents.map(({ id, title, body }) => ({ id, title, body, type: '', municipality: '' })));
  await engine.finish();
  const answers = [];
  for (const query of queries) {
    answers.push({ query, found: await engine.search({ kind: 'multi', text: query.query }) });
  }
  await engine.close();
  const { ndcg10, recall10, mrr, noHit } = scoreRelevance(answers);
  return { ndcg10, recall10, mrr, noHit };
}

async function settledMb(): Promise<number> {
  globalThis.gc?.();
  await wait(settleMs);
  globalThis.gc?.();
  return rssMb(process.pid);
}

function seconds(ms: number): number {
  return Math.round(ms / 10) / 100;
}

await measure(process.argv[2], process.argv[3]);
