import { beforeEach, expect, it } from 'vitest';
import { getPublishedEntry, withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { readOwnEntries } from '#src/features/library/own-entries/own-entries-service.ts';
import {
  archiveDescription,
  restoreDescription,
} from '#src/features/library/publishing/standing/archive-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type MadeOrganisation, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('putting a description away', ({ app }) => {
  let organisation: MadeOrganisation;
  let editor: MadePerson;
  let writer: MadePerson;

  beforeEach(async () => {
    organisation = await makeOrganisation(app);
    editor = await makePerson(app, { role: 'editor', scope: organisation });
    writer = await makePerson(app, { role: 'writer', scope: organisation });
  });

  const listed = async (isArchived: boolean) =>
    (await readOwnEntries(app, editor.actor, { isArchived })).entries.map(({ slug }) => slug);

  it('takes it out of the list and off its address, and brings it back as it was', async () => {
    const { slug } = await makeEntry(app, { organisation });
    await expect(archiveDescription(app, writer.actor, slug)).rejects.toMatchObject({ code: 'forbidden' });
    await archiveDescription(app, editor.actor, slug);
    await archiveDescription(app, editor.actor, slug);
    await expect(getPublishedEntry(app, anonymous, slug)).rejects.toMatchObject({ code: 'gone' });
    expect([await listed(false), await listed(true)]).toEqual([[], [slug]]);
    await restoreDescription(app, editor.actor, slug);
    expect(await getPublishedEntry(app, anonymous, slug)).toMatchObject({ kind: 'entry' });
    expect([await listed(false), await listed(true)]).toEqual([[slug], []]);
    expect(await app.db.selectFrom('entry_card').select('slug').execute()).toEqual([{ slug }]);
  });

  it('keeps the reason of a withdrawal at the address', async () => {
    const { id, slug } = await makeEntry(app, { organisation });
    await withdrawEntry(app, editor.actor, { entryId: id, reason: 'Teamet är nedlagt.' });
    await archiveDescription(app, editor.actor, slug);
    await expect(getPublishedEntry(app, anonymous, slug)).rejects.toMatchObject({
      code: 'gone',
      detail: { reason: 'Teamet är nedlagt.' },
    });
    await restoreDescription(app, editor.actor, slug);
    await expect(getPublishedEntry(app, anonymous, slug)).rejects.toMatchObject({ code: 'gone' });
  });

  it('lets a writer put a draft away, and keeps what is written', async () => {
    const { slug } = await makeEntry(app, { organisation, state: 'draft' });
    await archiveDescription(app, writer.actor, slug);
    expect(await listed(true)).toEqual([slug]);
    await restoreDescription(app, writer.actor, slug);
    expect((await readOwnEntries(app, writer.actor)).entries).toMatchObject([
      { slug, state: 'draft', draft: 'draft' },
    ]);
  });
});
