import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proposals } from '#src/features/library/proposal/proposal.ts';
import { proposeFrom } from '#src/features/library/proposal/propose.ts';
import { parseReferenceData } from '#src/features/network/municipalities/reference-rules.ts';
import { type KeyFact, type Measure, measure } from './measure.ts';

type Key = {
  /** The file of a source text, which is not kept with the code. */
  source?: string;
  facts: readonly KeyFact[];
  contradictions: readonly string[];
  /** What must not come out: parts of names and numbers. */
  secrets?: readonly string[];
};

/** A text that somebody has read, with what they found in it. */
export type KeyedText = { name: string; text: string; key: Key; read: Proposals; measured: Measure };

const folder = import.meta.dirname;
const csv = readFileSync(join(folder, '../../../../content/reference/municipalities.csv'), 'utf8');
const { counties, municipalities } = parseReferenceData(csv);
const places = new Set([...counties, ...municipalities].map(({ shortName }) => shortName));
const words = { name: 'namn utelämnat', phone: 'nummer utelämnat', email: 'adress utelämnad' };

/** The invented texts; the five source texts too when SOURCE_TEXTS names their folder. */
export function readKeyedTexts(of: 'invented' | 'source'): readonly KeyedText[] {
  const sources = process.env['SOURCE_TEXTS'] ?? '';
  return readdirSync(join(folder, 'key')).flatMap((file) => {
    const key = JSON.parse(readFileSync(join(folder, 'key', file), 'utf8')) as Key;
    const path = key.source
      ? join(sources, key.source)
      : join(folder, 'texts', file.replace('.json', '.txt'));
    if ((of === 'source') !== (key.source !== undefined) || !existsSync(path)) return [];
    const text = readFileSync(path, 'utf8');
    const read = proposeFrom(text, { places, words });
    return [{ name: file.replace('.json', ''), text, key, read, measured: measure(read, key.facts) }];
  });
}
