import { beforeEach, expect, it } from 'vitest';
import { nothingAsked } from '#src/features/search/results/search-address.ts';
import { requestFor } from '#src/features/search/results/search-request.ts';
import { createSearchSync } from '#src/features/search/sync/search-sync.ts';
import { previewSynonyms } from '#src/features/search/synonyms/preview-service.ts';
import type { SynonymInput } from '#src/features/search/synonyms/synonym-input.ts';
import {
  openSynonyms,
  removeSynonyms,
  restoreSynonyms,
  saveSynonyms,
} from '#src/features/search/synonyms/synonym-service.ts';
import { anonymous, type Person } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('words that mean the same', ({ app }) => {
  let coordinator: Person;
  let organisation: MadeOrganisation;
  beforeEach(async () => {
    const network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    ({ actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network }));
  });
  const words = (parts: Partial<SynonymInput> = {}): SynonymInput => ({
    version: 0,
    shown: 'trivselvärd',
    equal: ['kamratstödjare'],
    silent: ['rastvakten'],
    broader: [],
    ...parts,
  });
  async function add(input: SynonymInput): Promise<string> {
    const saved = await saveSynonyms(app, coordinator, undefined, input);
    if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
    return saved.value;
  }
  const totalOf = async (text: string) => {
    await createSearchSync(app).catchUp();
    const request = requestFor({ ...nothingAsked, words: text }, anonymous, '2026-11-16');
    const { whole, shownInstead } = await app.searchIndex.search(request);
    return { whole, shownInstead };
  };

  it('are shown by what they would find before they are saved, and found with once they are', async () => {
    await makeEntry(app, { organisation, content: { title: 'Trivselvärd på rasterna' } });
    await createSearchSync(app).catchUp();
    const preview = await previewSynonyms(app, coordinator, undefined, words());
    expect(preview).toMatchObject({
      ok: true,
      value: [
        { word: 'trivselvärd', before: 1, after: 1, fresh: [] },
        { word: 'kamratstödjare', before: 0, after: 1, fresh: [{ title: 'Trivselvärd på rasterna' }] },
        { word: 'rastvakten', before: 0, after: 1 },
      ],
    });
    expect((await totalOf('kamratstödjare')).whole).toBe(0);
    const id = await add(words());
    expect(await totalOf('rastvakten')).toEqual({ whole: 1, shownInstead: ['trivselvärd'] });
    await removeSynonyms(app, coordinator, id);
    expect((await totalOf('kamratstödjare')).whole).toBe(0);
    await restoreSynonyms(app, coordinator, id);
    expect((await totalOf('kamratstödjare')).whole).toBe(1);
  });

  it('are changed by those who coordinate a network, never over somebody else’s change', async () => {
    const id = await add(words());
    const { actor: reader } = await makePerson(app, { scope: organisation });
    for (const stranger of [reader, anonymous])
      await expect(saveSynonyms(app, stranger, id, words({ version: 1 }))).rejects.toMatchObject({
        code: 'forbidden',
      });
    const changed = await saveSynonyms(app, coordinator, id, words({ version: 1, equal: ['kompisstöd'] }));
    expect(changed).toMatchObject({ ok: true });
    await expect(saveSynonyms(app, coordinator, id, words({ version: 1 }))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await openSynonyms(app, coordinator)).toMatchObject([{ saves: 2, equal: ['kompisstöd'] }]);
    const acts = await app.db
      .selectFrom('audit')
      .select('data')
      .where('action', '=', 'synonyms.changed')
      .execute();
    expect(acts.map(({ data }) => JSON.parse(data).act)).toEqual(['added', 'changed']);
  });

  it('have one home each, also when a removed group comes back', async () => {
    const id = await add(words());
    expect(await saveSynonyms(app, coordinator, undefined, words({ shown: 'rastvärd' }))).toMatchObject({
      ok: false,
      errors: { equal: { code: 'word-in-use', values: { shown: 'trivselvärd' } } },
    });
    await removeSynonyms(app, coordinator, id);
    await add(words({ shown: 'rastvärd' }));
    await expect(restoreSynonyms(app, coordinator, id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are refused when they hold an identity number', async () => {
    expect(await saveSynonyms(app, coordinator, undefined, words({ silent: ['850709-9805'] }))).toMatchObject(
      {
        errors: { silent: { code: 'identity-number' } },
      },
    );
  });
});
