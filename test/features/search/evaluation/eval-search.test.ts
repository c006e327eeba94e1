import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RelevanceScore } from '#src/features/search/evaluation/relevance-score.ts';
import { root } from '#test/support/build.ts';
import { readOwnList } from './own-list.ts';

type Ended = { code: number; stdout: string; stderr: string };

const devList = new URL('../lists/relevance-dev.json', import.meta.url);
const small = {
  documents: [
    { id: 'd1', type: 'metod', municipality: 'Grums', title: 'Närvaroteam', body: 'Teamet stöttar elever.' },
    { id: 'd2', title: 'Skolskjuts', body: 'Taxi till skolan.' },
  ],
  queries: [
    { id: 'q1', query: 'närvaroteamet', kind: 'inflection', judgements: { d1: 3 } },
    { id: 'q2', query: 'skoltaxi', kind: 'synonym', judgements: { d2: 3 } },
    { id: 'q3', query: 'xyzzyx', kind: 'nothing', judgements: {} },
  ],
};

describe('portal eval-search', () => {
  let folder: string;
  let temporary: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'eval-search-'));
    temporary = mkdtempSync(join(folder, 'tmp-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function evaluate(list: unknown, ...options: string[]): Promise<Ended> {
    const file = join(folder, 'list.json');
    writeFileSync(file, typeof list === 'string' ? list : JSON.stringify(list));
    const args = ['src/cli/portal.ts', 'eval-search', file, ...options];
    const env = { ...process.env, TMPDIR: temporary, MEILI_HOST: '', MEILI_KEY: '' };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, args, { cwd: root, env }, (_, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, stdout, stderr });
      });
    });
  }

  async function score(list: unknown, ...options: string[]): Promise<RelevanceScore> {
    const { code, stdout, stderr } = await evaluate(list, ...options);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout);
  }

  it('indexes the documents, asks the queries and leaves nothing behind', async () => {
    expect(await score(small)).toEqual({
      ndcg10: 1,
      recall10: 1,
      mrr: 1,
      noHit: 0.3333,
      queries: 3,
      perKind: {
        inflection: { ndcg10: 1, n: 1 },
        synonym: { ndcg10: 1, n: 1 },
        nothing: { ndcg10: 0, n: 1 },
      },
      perQuery: { q1: 1, q2: 1, q3: null },
    });
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('measures without synonyms too', async () => {
    const list = { ...small, queries: [{ id: 'q', query: 'mail', judgements: { d3: 3 } }] };
    list.documents = [...small.documents, { id: 'd3', title: 'E-post', body: 'Skriv till oss.' }];
    expect((await score(list)).noHit).toBe(0);
    expect((await score(list, '--no-synonyms')).noHit).toBe(1);
  });

  it.each([
    ['{', 'no JSON'],
    [{ documents: small.documents, queries: [{ id: 'q', query: 'x' }] }, 'queries.0.judgements'],
    [{ documents: [], queries: small.queries }, 'documents'],
  ])('says what is wrong with a list: %j', async (list, fault) => {
    const { code, stdout, stderr } = await evaluate(list);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(fault);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('needs a server to measure Meilisearch', async () => {
    const { code, stdout, stderr } = await evaluate(small, '--engine', 'meilisearch');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('MEILI_HOST');
  });

  // floors beneath today's figures (docs/search.md), so that a change for the worse is seen
  it('ranks the list of the study well, and finds something for every query', async () => {
    const { ndcg10, noHit } = await score(JSON.parse(readFileSync(devList, 'utf8')));
    expect(ndcg10).toBeGreaterThanOrEqual(0.86);
    expect(noHit).toBe(0);
  });

  it('ranks the starting library well, and finds something for every query', async () => {
    const { ndcg10, noHit } = await score(readOwnList());
    expect(ndcg10).toBeGreaterThanOrEqual(0.85);
    expect(noHit).toBe(0);
  });
});
