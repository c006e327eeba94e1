import { beforeEach, expect, it } from 'vitest';
import { startThread } from '#src/features/forum/posts/post-service.ts';
import { followObject } from '#src/features/notifications/follow/follow-service.ts';
import { removeSavedSearch, saveSearch } from '#src/features/search/saved/saved-service.ts';
import { createSearchSync } from '#src/features/search/sync/search-sync.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeCategory } from '#test/support/factories/forum-factory.ts';
import { makeMeeting } from '#test/support/factories/meeting-factory.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { settle, wait } from './post-office.ts';

describeOnEachEngine('a search that is followed', ({ app }) => {
  let organisation: MadeOrganisation;
  let reader: MadePerson;
  beforeEach(async () => {
    organisation = await makeOrganisation(app, { network: await makeNetwork(app) });
    reader = await makePerson(app, { scope: organisation });
    await publish('Frukost före skolan');
    await follow('q=frukost');
    await settle(app);
  });
  async function aDay() {
    await createSearchSync(app).catchUp();
    return wait(app, 24);
  }
  const publish = (title: string) => makeEntry(app, { organisation, content: { title } });
  async function follow(query: string): Promise<string> {
    const saved = await saveSearch(app, reader.actor, { query });
    if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
    await followObject(app, reader.actor, { type: 'search', id: saved.value, frequency: 'daily' });
    return saved.value;
  }

  it('tells once of what was published since, and nothing when nothing was', async () => {
    expect(await aDay()).toEqual([]);
    const { slug } = await publish('Frukost på fritids');
    await publish('Något annat');
    const [mail, ...others] = await aDay();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: reader.email });
    expect(mail?.text).toContain(`Frukost på fritids`);
    expect(mail?.text).toContain(`http://127.0.0.1:4321/bibliotek/${slug}`);
    expect(mail?.text).not.toMatch(/före skolan|Något annat/);
    expect(await aDay()).toEqual([]);
  });

  it('shares one mail with the others of the same person, where nothing stands twice', async () => {
    await follow('q=fritids');
    await publish('Frukost på fritids');
    await publish('Dans på fritids');
    const [mail, ...others] = await aDay();
    expect(others).toEqual([]);
    expect(mail?.text.match(/Frukost på fritids/g)).toHaveLength(1);
    expect(mail?.text.match(/Dans på fritids/g)).toHaveLength(1);
  });

  it('tells whoever sleeps nothing, then or when they wake', async () => {
    await publish('Frukost på fritids');
    await app.db.updateTable('person').set({ state: 'asleep' }).where('id', '=', reader.id).execute();
    expect(await aDay()).toEqual([]);
    await app.db.updateTable('person').set({ state: 'active' }).where('id', '=', reader.id).execute();
    expect(await aDay()).toEqual([]);
  });

  it('tells of threads that were begun and meetings that were opened, as far as the reader may see them', async () => {
    const network = { id: organisation.networkIds[0] ?? '' };
    const away = await makeNetwork(app);
    for (const [where, title] of [
      [network, 'Frukost hos er?'],
      [away, 'Frukost hos dem?'],
    ] as const) {
      const { actor } = await makePerson(app, { scope: await makeOrganisation(app, { network: where }) });
      const category = await makeCategory(app, { visibility: `network:${where.id}`, network: where });
      const begun = { category: category.slug, title, kind: 'question', body: 'Hur gör ni?' } as const;
      expect((await startThread(app, actor, begun)).ok).toBe(true);
    }
    await makeMeeting(app, { network, title: 'Frukost och samtal' });
    const [mail, ...more] = await aDay();
    expect(more).toEqual([]);
    expect(mail?.text).not.toContain('hos dem');
    const told = await app.db
      .selectFrom('notice')
      .select('subject')
      .where('person_id', '=', reader.id)
      .execute();
    expect(told.map(({ subject }) => subject.split(':')[0]).toSorted()).toEqual(['meeting-opened', 'post']);
    expect(await aDay()).toEqual([]);
  });

  it('tells nothing once it is removed', async () => {
    await removeSavedSearch(app, reader.actor, await follow('q=frukost'));
    await publish('Frukost på fritids');
    expect(await aDay()).toEqual([]);
  });
});
