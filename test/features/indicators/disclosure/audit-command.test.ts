import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, runDisclosure } from '#test/support/disclosure/disclosure-command.ts';

/** T1 of the attacks: three girls, fourteen boys. */
const onlyTotal = {
  policy: { T: 5 },
  unknowns: [
    { id: 'girls', min: 0, max: 40, true: 3 },
    { id: 'boys', min: 0, max: 41, true: 14 },
  ],
  published: [{ terms: { girls: 1, boys: 1 }, op: '=', value: 17 }],
  attackers: [{ id: 'public', knows: [] }],
  sensitive: [{ terms: { girls: 1 }, max: 40 }],
};
const lonely = {
  ...onlyTotal,
  published: [{ terms: { boys: 1 }, op: '=', value: 14 }, ...onlyTotal.published],
};
const found = { attacker: 'public', quantity: { girls: 1 } };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('portal disclosure audit', () => {
  it('lets through what leaves everything open', async () => {
    expect(await judged(onlyTotal)).toEqual({ verdict: 'pass', violations: [] });
  });

  it('prints what speaks against a release, and ends well', async () => {
    const violations = [{ ...found, interval: [3, 3], rule: 'low' }];
    expect(await judged(lonely)).toEqual({ verdict: 'refuse', violations });
  });

  it('takes rates in decimals', async () => {
    const rate = [
      { terms: { girls: 0.025 }, op: '>=', value: 0.0745 },
      { terms: { girls: 0.025 }, op: '<=', value: 0.0759 },
    ];
    const violations = [{ ...found, interval: [3, 3], rule: 'low' }];
    expect(await judged({ ...onlyTotal, published: rate })).toEqual({ verdict: 'refuse', violations });
  });

  it('refuses what is not true, and what it has no time to prove', async () => {
    const untrue = { ...onlyTotal, published: [{ terms: { girls: 1 }, op: '=', value: 3.5 }] };
    expect(await judged(untrue)).toMatchObject({ violations: [{ rule: 'inconsistent' }] });
    expect(await judged(onlyTotal, ['--seconds', '0.000001'])).toEqual({
      verdict: 'refuse',
      violations: [{ ...found, interval: [0, 17], rule: 'not-proven' }],
    });
  });

  it('reads a file, with or without a byte order mark', async () => {
    const file = join(folder, 'case.json');
    await writeFile(file, `\uFEFF${JSON.stringify(onlyTotal)}`);
    const { code, stdout } = await runDisclosure('audit', [file]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '{"verdict":"pass","violations":[]}\n' });
  });

  it.each([
    ['sensitive[0].terms.grils', { ...onlyTotal, sensitive: [{ terms: { grils: 1 } }] }],
    ['published[0].value', { ...onlyTotal, published: [{ terms: { girls: 1 }, op: '=', value: '3' }] }],
    ['policy.T', { ...onlyTotal, policy: {} }],
    ['the whole', [onlyTotal]],
  ])('names %s when that is wrong, and prints no verdict', async (field, wrong) => {
    expectRefused(await runDisclosure('audit', ['-'], JSON.stringify(wrong)), field);
  });

  it.each([
    ['is not JSON', '{"policy":'],
    ['nested too deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['"__proto__"', '{"unknowns":[{"__proto__":{}}]}'],
  ])('says %s of what cannot be read', async (words, json) => {
    expectRefused(await runDisclosure('audit', ['-'], json), words);
  });

  it('says which file it cannot read', async () => {
    const missing = join(folder, 'missing.json');
    expectRefused(await runDisclosure('audit', [missing]), `${missing}: cannot be read (ENOENT)`);
    expectRefused(await runDisclosure('audit', [folder]), `${folder}: cannot be read (EISDIR)`);
    expectRefused(await runDisclosure('audit', ['-', '--seconds', 'soon'], '{}'), '--seconds');
  });
});

async function judged(asked: object, more: readonly string[] = []): Promise<unknown> {
  const { code, stdout, stderr } = await runDisclosure('audit', ['-', ...more], JSON.stringify(asked));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

function expectRefused({ code, stdout, stderr }: Ended, words: string): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(words);
}
