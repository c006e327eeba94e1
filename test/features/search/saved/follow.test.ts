import { beforeEach, expect, it } from 'vitest';
import { followJob } from '#src/features/search/saved/follow-job.ts';
import { changeSavedSearch, saveSearch } from '#src/features/search/saved/saved-service.ts';
import { createSearchSync } from '#src/features/search/sync/search-sync.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('a search that is followed', ({ app }) => {
  let organisation: MadeOrganisation;
  let reader: MadePerson;
  beforeEach(async () => {
    organisation = await makeOrganisation(app, { network: await makeNetwork(app) });
    reader = await makePerson(app, { scope: organisation });
    await publish('Frukost före skolan');
    await follow('q=frukost');
  });
  const publish = (title: string) => makeEntry(app, { organisation, content: { title } });
  async function follow(query: string): Promise<void> {
    const saved = await saveSearch(app, reader.actor, { query });
    if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
    const change = { search: saved.value, name: query.slice(2), follow: 'daily' as const };
    await changeSavedSearch(app, reader.actor, change);
  }
  /** The mails of the coming morning. */
  async function nextMorning(): Promise<readonly { to: string; text: string; subject: string }[]> {
    app.clock.advance({ days: 1 });
    await createSearchSync(app).catchUp();
    const before = app.ids.next();
    await followJob.run(app, {});
    await followJob.run(app, {});
    return await app.db
      .selectFrom('mail')
      .select(['recipient_email as to', 'body_text as text', 'subject'])
      .where('purpose', '=', 'saved-search')
      .where('id', '>', before)
      .execute();
  }

  it('tells once of what was published since, and nothing when nothing was', async () => {
    expect(await nextMorning()).toEqual([]);
    const { slug } = await publish('Frukost på fritids');
    await publish('Något annat');
    const [mail, ...others] = await nextMorning();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: reader.email, subject: 'Nytt för din sökning frukost' });
    expect(mail?.text).toContain(`Frukost på fritids\nhttp://127.0.0.1:4321/bibliotek/${slug}`);
    expect(mail?.text).not.toMatch(/före skolan|Något annat/);
    expect(mail?.text).toContain('/mitt/sokningar');
    expect(await nextMorning()).toEqual([]);
  });

  it('shares one mail with the others of the same person', async () => {
    await follow('q=fritids');
    await publish('Frukost på fritids');
    const mails = await nextMorning();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('Nytt för dina sparade sökningar');
    expect(mails[0]?.text.match(/Frukost på fritids/g)).toHaveLength(2);
  });

  it('tells whoever sleeps nothing, then or when they wake', async () => {
    await publish('Frukost på fritids');
    await app.db.updateTable('person').set({ state: 'asleep' }).where('id', '=', reader.id).execute();
    expect(await nextMorning()).toEqual([]);
    await app.db.updateTable('person').set({ state: 'active' }).where('id', '=', reader.id).execute();
    expect(await nextMorning()).toEqual([]);
  });
});
