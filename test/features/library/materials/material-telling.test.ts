import { beforeEach, expect, it } from 'vitest';
import { readEntryDocument } from '#src/features/api/entry-api-service.ts';
import { getPublishedEntry, saveDraft } from '#src/features/library/entry/entry-service.ts';
import { factView } from '#src/features/library/reading/entry-page-text.ts';
import { factSections } from '#src/features/library/reading/facts/index.ts';
import { entryJsonLd } from '#src/features/library/reading/json-ld.ts';
import { minuteMaterials } from '#src/features/library/reading/minute.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnSqlite } from '#test/support/app.ts';
import { type MaterialWorld, makeMaterialWorld } from './material-world.ts';

const origin = 'https://portal.example';

describeOnSqlite('A file is told of', ({ app }) => {
  let world: MaterialWorld;
  let path: string;
  beforeEach(async () => {
    world = await makeMaterialWorld(app);
    const { lineageId } = await world.givenFile();
    path = `/filer/${lineageId}/mall.docx`;
  });

  async function publishedEntry() {
    const found = await getPublishedEntry(app, anonymous, world.entry.slug);
    if (found.kind !== 'entry') throw new Error(found.kind);
    return found.entry;
  }

  async function saveDraftWith(change: (base: Base) => Partial<Base>): Promise<void> {
    const { base, saved } = await world.open();
    const { content, marks } = { ...base, ...change(base) };
    const saves = Number(saved.split('.')[1]);
    await saveDraft(app, world.people.writer.actor, { entryId: world.entry.id, content, marks, saves });
    await world.publish();
  }
  type Base = Awaited<ReturnType<MaterialWorld['open']>>['base'];

  it('first on the page, at its step, to search engines and in the API', async () => {
    const steps = [{ number: '1', title: 'Samtal', material: 'Samtalsmall' }];
    await saveDraftWith(({ content }) => ({ content: { ...content, steps } }));
    const entry = await publishedEntry();
    const view = factView(entry, 'sv');
    expect(minuteMaterials(view)).toMatchObject([{ term: 'Ladda ner', lines: [{ href: path }] }]);
    const facts = factSections(view, 'not-comparable').flatMap((section) => section.facts);
    const step = facts.find((fact) => fact.path === 'steps')?.lines[0];
    expect(step?.lines).toMatchObject([{ href: path }]);
    expect(entryJsonLd(entry, `${origin}/bibliotek/${entry.head.slug}`)).toContain(`${origin}${path}`);
    const answer = await readEntryDocument(app, anonymous, entry.head.slug, origin);
    const [material] = entry.content.materials;
    expect(answer).toMatchObject({
      data: { files: [{ id: material?.file, name: 'mall.docx', version: 1, address: `${origin}${path}` }] },
    });
  });

  it('to nobody outside when the materials are kept within the network', async () => {
    await saveDraftWith(({ marks }) => ({ marks: { ...marks, networkOnly: ['materials'] } }));
    const entry = await publishedEntry();
    expect(minuteMaterials(factView(entry, 'sv'))).toEqual([]);
    expect(entryJsonLd(entry, `${origin}/bibliotek/x`)).not.toContain('/filer/');
    expect(await readEntryDocument(app, anonymous, entry.head.slug, origin)).toMatchObject({
      data: { files: [] },
    });
  });
});
