import { beforeEach, expect, it } from 'vitest';
import type { Category } from '#src/features/forum/categories/category.ts';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { startThread } from '#src/features/forum/posts/post-service.ts';
import { findCalls, suggestCalls } from '#src/features/forum/writing/mentions/mention-service.ts';
import { previewPost } from '#src/features/forum/writing/preview-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makeThread } from '#test/support/factories/forum-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('calling on colleagues', ({ app }) => {
  let network: MadeNetwork;
  let own: MadeOrganisation;
  let other: MadeOrganisation;
  let author: MadePerson;
  let members: Category;

  beforeEach(async () => {
    network = await makeNetwork(app);
    own = await makeOrganisation(app, { network });
    other = await makeOrganisation(app, { network, name: 'Norrbruks kommun' });
    author = await makePerson(app, { scope: own, name: 'Demo Frågare' });
    members = await makeCategory(app, { visibility: 'member' });
  });

  const called = async (md: string, category = members) => findCalls(app, author.actor, category, md);
  const suggested = async (typed: string, category = members) =>
    (await suggestCalls(app, author.actor, { category: category.slug, typed })).map(({ words }) => words);

  it('reaches colleagues by name, and marks the name without a link', async () => {
    const colleague = await makePerson(app, { scope: own, name: 'Demo Åsén' });
    const input = {
      category: members.slug,
      title: 'Hej',
      kind: 'question',
      body: 'Vad säger @Demo Åsén?',
    } as const;
    const posted = await startThread(app, author.actor, input);
    const row = await app.db.selectFrom('post').select(['id', 'body_html']).executeTakeFirstOrThrow();
    expect(posted).toMatchObject({ value: row.id });
    expect(row.body_html).toBe('<p>Vad säger <span class="mention">@Demo Åsén</span>?</p>');
    const mentioned = () => app.db.selectFrom('post_mention').select('person_id').execute();
    expect(await mentioned()).toEqual([{ person_id: colleague.id }]);
    const contact = await makePerson(app, { role: 'contact', scope: other, name: 'Demo Kontakt' });
    await editPost(app, author.actor, row.id, {
      body: 'Vad säger @Demo Åsén och @Demo Kontakt?',
      version: 1,
    });
    expect(await mentioned()).toHaveLength(2);
    const event = await app.db
      .selectFrom('event')
      .select('data')
      .where('kind', '=', 'post.edited')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.data)).toMatchObject({ called: [contact.id] });
  });

  it('is set apart before it is posted, too', async () => {
    await makePerson(app, { scope: own, name: 'Demo Åsén' });
    const shown = (category: string) =>
      previewPost(app, author.actor, { place: 'new', values: { category, body: 'Vad säger @Demo Åsén?' } });
    expect(await shown(members.slug)).toContain('<span class="mention">@Demo Åsén</span>');
    expect(await shown('')).toBe('<p>Vad säger @Demo Åsén?</p>');
  });

  it('reaches those of other organisations only when members see them', async () => {
    const reader = await makePerson(app, { scope: other, name: 'Demo Läsare' });
    await makePerson(app, { role: 'contact', scope: other, name: 'Demo Kontakt' });
    expect((await called('@Demo Läsare')).personIds).toEqual([]);
    expect(await suggested('demo')).toEqual(['Demo Frågare', 'Demo Kontakt']);
    await makeThread(app, { category: members, author: reader });
    expect((await called('@Demo Läsare')).personIds).toEqual([reader.id]);
    expect(await suggested('läsa')).toEqual(['Demo Läsare']);
  });

  it('reaches nobody who may not read the category, or who is not there any more', async () => {
    const contact = await makePerson(app, { role: 'contact', scope: other, name: 'Demo Kontakt' });
    const elsewhere = await makeCategory(app, { visibility: `network:${network.id}` });
    const outside = await makePerson(app, {
      role: 'contact',
      scope: await makeOrganisation(app),
      name: 'Demo Utanför',
    });
    expect((await called('@Demo Kontakt och @Demo Utanför', elsewhere)).personIds).toEqual([contact.id]);
    expect(await suggested('demo', elsewhere)).not.toContain('Demo Utanför');
    expect((await called('@Demo Utanför')).personIds).toEqual([outside.id]);
    await app.db.updateTable('person').set({ state: 'suspended' }).where('id', '=', contact.id).execute();
    expect((await called('@Demo Kontakt')).personIds).toEqual([]);
  });

  it('goes by function where everybody reads, never by name', async () => {
    const contact = await makePerson(app, { role: 'contact', scope: other, name: 'Demo Kontakt' });
    const open = await makeCategory(app, { visibility: 'public' });
    expect(await called('@Demo Kontakt', open)).toEqual({ personIds: [], words: [] });
    expect(await suggested('demo', open)).toEqual([]);
    expect(await suggested('norrbruk', open)).toEqual(['Kontaktperson, Norrbruks kommun']);
    expect(await called('Hej @Kontaktperson, Norrbruks kommun!', open)).toEqual({
      personIds: [contact.id],
      words: ['@Kontaktperson, Norrbruks kommun'],
    });
  });

  it('is told apart by whom one works for, and a name stands once', async () => {
    const contact = await makePerson(app, { role: 'contact', scope: other, name: 'Demo Kontakt' });
    const asked = () => suggestCalls(app, author.actor, { category: members.slug, typed: 'kontakt' });
    expect(await asked()).toContainEqual({ words: 'Demo Kontakt', place: 'Norrbruks kommun' });
    const third = await makeOrganisation(app, { network, name: 'Åslunda kommun' });
    const namesake = await makePerson(app, { role: 'contact', scope: third, name: 'Demo Kontakt' });
    const [first, ...more] = await asked();
    expect(first).toEqual({ words: 'Demo Kontakt', place: 'Norrbruks kommun, Åslunda kommun' });
    expect(more.filter(({ words }) => words === 'Demo Kontakt')).toEqual([]);
    expect((await called('@Demo Kontakt')).personIds.toSorted()).toEqual(
      [contact.id, namesake.id].toSorted(),
    );
  });

  it('suggests nothing to those who may not write there', async () => {
    const closed = await makeCategory(app, { visibility: `role:coordinator:${network.id}` });
    await expect(suggested('demo', closed)).rejects.toMatchObject({ code: 'not-found' });
    const asked = suggestCalls(app, anonymous, { category: members.slug, typed: 'demo' });
    await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
    expect(await suggested('d')).toEqual([]);
  });
});
