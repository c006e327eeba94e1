import { describe, expect, test } from 'vitest';
import { readEntryFile } from '#src/features/library/exchange/read-entry-file.ts';
import { readContentFiles } from './content-files.ts';
import { type SourceFact, sourceFacts } from './source-facts.ts';

const files = new Map(readContentFiles('library').map((file) => [file.slug, file]));

/** The values at a path, through every row on the way; `answers` is keyed by paths itself. */
function valuesAt(value: unknown, path: string): unknown[] {
  if (path === '') return [value].flat();
  if (Array.isArray(value)) return value.flatMap((inner) => valuesAt(inner, path));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  if (path in fields) return [fields[path]].flat();
  const [head = '', ...rest] = path.split('.');
  return valuesAt(fields[head], rest.join('.'));
}

function holds(value: unknown, expected: SourceFact[2]): boolean {
  return expected instanceof RegExp ? expected.test(String(value)) : value === expected;
}

describe.each(Object.entries(sourceFacts))(
  '%s holds every fact of its source as data (domain.md 1)',
  (slug, facts) => {
    const file = files.get(slug);
    const read = readEntryFile(`${slug}.md`, file?.text ?? '');
    const { sections, ...data } = read.ok ? read.entry : { sections: {} };

    test.each(facts)('%s → %s', (_fact, path, expected) => {
      const values = valuesAt(data, path);
      expect(
        values.some((value) => holds(value, expected)),
        JSON.stringify(values),
      ).toBe(true);
    });
  },
);
