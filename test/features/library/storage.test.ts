import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '#src/features/library/entry/entry-input.ts';
import { prepareLibrary } from '#src/features/library/prepare-library.ts';
import { fromRows, referencesIn, toRows } from '#src/features/library/storage/content-rows.ts';
import { rerenderJob } from '#src/features/library/storage/rerender-job.ts';
import { type ObjectPlan, storagePlan } from '#src/features/library/storage/storage-plan.ts';
import { vocabularies } from '#src/features/library/vocabulary/index.ts';
import { findTermsByWord } from '#src/features/library/vocabulary/vocabulary-queries.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';
import { arbitraryContent } from './arbitrary-content.ts';
import { describedContent, makePublishedEntry } from './library-factory.ts';

/** Table → columns that the plan writes. */
function plannedTables(plan: ObjectPlan, table = 'entry_revision'): [string, string[]][] {
  return [
    [table, plan.columns.map(({ name }) => name)],
    ...plan.groups.flatMap((group) => plannedTables(group, group.table)),
  ];
}

describeOnEachEngine('the storage of entries', ({ app }) => {
  it('has a table and a column for every field of the schema', async () => {
    const tables = new Map(
      (await app.db.introspection.getTables()).map(({ name, columns }) => [
        name,
        columns.map((column) => column.name),
      ]),
    );
    const missing = plannedTables(storagePlan).flatMap(([table, columns]) =>
      columns.filter((column) => !tables.get(table)?.includes(column)).map((column) => `${table}.${column}`),
    );
    expect(missing).toEqual([]);
  });

  it('holds every vocabulary with its silent synonyms, however often it is loaded', async () => {
    await prepareLibrary(app);
    await prepareLibrary(app);
    const terms = await app.db.selectFrom('vocabulary_term').select(['vocabulary', 'code']).execute();
    expect(terms).toHaveLength(vocabularies.reduce((sum, { terms }) => sum + Object.keys(terms).length, 0));
    expect(await findTermsByWord(app.db, 'Landsting')).toContainEqual({
      vocabulary: 'agency',
      code: 'region',
    });
    expect(await findTermsByWord(app.db, 'grundsärskola')).toEqual([
      { vocabulary: 'school-form', code: 'adapted-compulsory-school' },
    ]);
  });

  it('renders anew what an older renderer made, and nothing else', async () => {
    const organisation = await makeOrganisation(app);
    await makePublishedEntry(app, { content: describedContent(organisation.slug) });
    await app.db
      .updateTable('entry_section')
      .set({ body_html: 'gammalt', renderer_version: 0 })
      .where('section', '=', 'description')
      .execute();
    await rerenderJob.run(app, {});
    const sections = await app.db.selectFrom('entry_section').select('body_html').execute();
    expect(sections.map(({ body_html }) => body_html)).not.toContain('gammalt');
  });
});

describe('the storage plan', () => {
  it('gives back any content that the schema accepts', () => {
    fc.assert(
      fc.property(arbitraryContent(), (content) => {
        const { sections: _, ...facts } = content;
        const slugs = new Map(referencesIn(facts).map(({ slug }) => [slug, slug]));
        const references = { organisation: slugs, entry: slugs };
        const back = readDraft({ content: fromRows(toRows(facts, references), references) as never });
        expect(back).toEqual({
          ok: true,
          value: {
            content: { ...facts, sections: {} },
            marks: { answers: {}, networkOnly: [], embargoes: {} },
          },
        });
      }),
      { numRuns: 60 },
    );
  });
});
