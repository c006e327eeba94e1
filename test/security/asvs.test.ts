import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const fields = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g;

type Row = { id: string; status: string; claims: readonly string[]; note: string };

function readRows(): Row[] {
  const [, ...lines] = readFileSync(resolve(root, 'docs/security/asvs-5.0-l2.csv'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const cells = [...line.matchAll(fields)].map(([, cell = '']) =>
      cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
    );
    const [id = '', , , , status = '', evidence = ''] = cells;
    const [claims = '', note = ''] = evidence.split(/\s*-- /);
    return { id, status, claims: claims.split(' | ').filter(Boolean), note };
  });
}

/** What is wrong with a claim `file` or `file :: name of a test`. */
function faultOf(claim: string): string | undefined {
  const [path = '', name] = claim.split(' :: ');
  const file = resolve(root, path);
  if (!existsSync(file)) return `${path} does not exist`;
  if (name && !readFileSync(file, 'utf8').includes(name)) return `${path} has no test "${name}"`;
  return undefined;
}

const rows = readRows();

describe('The self-assessment after ASVS 5.0 level 2', () => {
  it('answers every requirement once, by one of four words', () => {
    expect(rows).toHaveLength(253);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(253);
    const words = ['met', 'partly', 'later', 'not-applicable'];
    expect(rows.filter(({ status }) => !words.includes(status))).toEqual([]);
  });

  it('claims no file and no test that does not exist', () => {
    const faults = rows.flatMap(({ id, claims }) =>
      claims
        .map(faultOf)
        .filter(Boolean)
        .map((f) => `${id}: ${f}`),
    );
    expect(faults).toEqual([]);
  });

  it('shows evidence for what holds, and says what is missing from the rest', () => {
    const holds = ({ status }: Row) => status === 'met' || status === 'partly';
    expect(rows.filter((row) => holds(row) && row.claims.length === 0)).toEqual([]);
    expect(rows.filter((row) => row.status !== 'met' && row.note === '')).toEqual([]);
  });
});
