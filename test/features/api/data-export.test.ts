import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { exportData } from '#src/features/api/data-export-service.ts';
import { readGlossary } from '#src/features/glossary/glossary.ts';
import { type Actor, anonymous, system } from '#src/platform/access/actor.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';

describeOnEachEngine('The export beside the library', ({ app }) => {
  async function store(fileName: string, visibility: VisibilityKey) {
    const content = await app.files.write(Buffer.from(`innehåll i ${fileName}`), 1000);
    const file = { fileName, visibility, mime: 'text/plain', alt: null, ownerType: 'entry', ownerId: 'x' };
    return app.files.insert(app.db, file, content);
  }

  async function exported(actor: Actor): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const about = { terms: readGlossary(), origin: 'https://portal.example' };
    for await (const { name, content } of exportData(app, actor, about)) {
      found.set(name, typeof content === 'string' ? content : await text(content));
    }
    return found;
  }

  it('holds every organisation and every term', async () => {
    const { slug } = await makeOrganisation(app);
    const files = await exported(anonymous);
    expect(JSON.parse(files.get('organisations.json') ?? '')).toMatchObject([
      { slug, licence: { code: 'cc0-1.0' } },
    ]);
    expect(JSON.parse(files.get('glossary.json') ?? '')).toHaveLength(readGlossary().length);
  });

  it('holds the files with their content, for strangers only the open ones', async () => {
    const open = await store('mall.txt', 'public');
    const hidden = await store('utkast.txt', 'organisation:x');
    const all = await exported(system);
    expect(all.get(`files/${open.id}`)).toBe('innehåll i mall.txt');
    expect(all.get(`files/${hidden.id}`)).toBe('innehåll i utkast.txt');
    expect(JSON.parse(all.get('files.json') ?? '')).toHaveLength(2);
    const forStrangers = await exported(anonymous);
    expect(forStrangers.has(`files/${hidden.id}`)).toBe(false);
    expect(JSON.parse(forStrangers.get('files.json') ?? '')).toMatchObject([{ id: open.id }]);
  });
});
