import { beforeEach, expect, it } from 'vitest';
import { renameEntry, withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { readComparison } from '#src/features/library/sharing/comparison/compare-service.ts';
import { readList } from '#src/features/library/sharing/saved-list/list-service.ts';
import { shortId } from '#src/features/library/sharing/saved-list/saved-list.ts';
import { createSearchSync } from '#src/features/search/sync/search-sync.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { type MadeEntry, makeEntry } from '#test/support/factories/entry-factory.ts';
import { type MadeOrganisation, makeOrganisation } from '#test/support/factories/network-factory.ts';

describeOnEachEngine('A list in an address', ({ app }) => {
  let organisation: MadeOrganisation;
  let team: MadeEntry;
  let role: MadeEntry;

  beforeEach(async () => {
    organisation = await makeOrganisation(app);
    team = await makeEntry(app, { organisation, content: { title: 'Närvaroteamet' } });
    role = await makeEntry(app, { organisation, content: { title: 'Samordnaren' } });
  });

  const list = (entries: readonly string[], words: string | null = null, name = '') =>
    readList(app, anonymous, { entries, name }, words);
  const compare = (query: string) => readComparison(app, anonymous, new URLSearchParams(query));

  it('keeps its order, and finds entries by short ids and by former addresses', async () => {
    await renameEntry(app, system, { entryId: team.id, slug: 'narvaroteamet-i-hallinge' });
    const { items, list: now } = await list([role.slug, team.slug, shortId(team.id)]);
    expect(items).toMatchObject([
      { kind: 'entry', card: { title: 'Samordnaren' } },
      { kind: 'entry', card: { title: 'Närvaroteamet' } },
    ]);
    expect(now.entries).toEqual([role.slug, 'narvaroteamet-i-hallinge']);
  });

  it('says what is withdrawn and why, and what never was', async () => {
    await withdrawEntry(app, system, { entryId: team.id, reason: 'Arbetet har slutat.' });
    const draft = await makeEntry(app, { organisation, state: 'draft' });
    const { items } = await list([team.slug, draft.slug, 'finns-inte', shortId(app.ids.next())]);
    expect(items.map(({ kind }) => kind)).toEqual(['withdrawn', 'missing', 'missing', 'missing']);
    expect(items[0]).toMatchObject({ reason: 'Arbetet har slutat.' });
  });

  it('finds more to add, and not what it holds', async () => {
    await createSearchSync(app).catchUp();
    const { hits } = await list([team.slug], 'hällinge');
    expect(hits?.cards.map(({ slug }) => slug)).toEqual([role.slug]);
    expect((await list([], ' ')).hits).toBeUndefined();
  });

  it('shows no name with an identity number', async () => {
    expect((await list([], null, 'Inför mötet')).list.name).toBe('Inför mötet');
    expect((await list([], null, 'Möte om 121212-1212')).list.name).toBe('');
  });

  it('compares up to four, each once, and says what is gone', async () => {
    const { entries, hasGone, hasTooMany, suggestions } = await compare(
      `p=${team.slug}&p=${role.slug},${team.slug}`,
    );
    expect(entries.map(({ head }) => head.slug)).toEqual([team.slug, role.slug]);
    expect({ hasGone, hasTooMany, suggestions }).toEqual({
      hasGone: false,
      hasTooMany: false,
      suggestions: [],
    });
    await withdrawEntry(app, system, { entryId: role.id, reason: 'Arbetet har slutat.' });
    expect(await compare(`p=${role.slug},a,b,${team.slug},c`)).toMatchObject({
      entries: [{ head: { slug: team.slug } }],
      hasGone: true,
      hasTooMany: true,
    });
  });
});
