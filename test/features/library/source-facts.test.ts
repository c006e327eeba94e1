import { expect, it } from 'vitest';
import { seedOrganisations } from '#src/cli/demo/seed-organisations.ts';
import { getPublishedEntry } from '#src/features/library/entry/entry-service.ts';
import { importLibrary } from '#src/features/library/exchange/import-service.ts';
import { readLibraryFiles } from '#src/features/library/exchange/library-files.ts';
import { loadReferenceData } from '#src/features/network/municipalities/reference-data.ts';
import { system } from '#src/platform/access/actor.ts';
import { type SourceFact, sourceFacts } from '#test/content/source-facts.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

const library = new URL('../../../content/library', import.meta.url).pathname;

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

function isHeld([, path, expected]: SourceFact, data: object): boolean {
  const matches = (value: unknown) =>
    expected instanceof RegExp ? expected.test(String(value)) : value === expected;
  return valuesAt(data, path).some(matches);
}

describeOnEachEngine('the five source texts in the portal (domain.md 1.1–1.5)', ({ app }) => {
  it('hold every fact as data after the import, none only in free text', async () => {
    await loadReferenceData(app);
    await app.db.transaction().execute((trx) => seedOrganisations(app, trx));
    expect(await importLibrary(app, system, readLibraryFiles([library]))).toMatchObject({ ok: true });
    const lost = [];
    for (const [slug, facts] of Object.entries(sourceFacts)) {
      const found = await getPublishedEntry(app, system, slug);
      if (found.kind !== 'entry') throw new Error(slug);
      const { sections: _, ...content } = found.entry.content;
      const data = { ...content, ...found.entry.marks, slug };
      lost.push(
        ...facts.filter((fact) => !isHeld(fact, data)).map(([fact, path]) => `${slug}: ${fact} → ${path}`),
      );
    }
    expect(lost).toEqual([]);
  });
});
