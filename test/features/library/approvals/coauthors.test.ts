import { beforeEach, expect, it } from 'vitest';
import { acceptInvitationSignedIn } from '#src/features/accounts/invitations/acceptance-service.ts';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import {
  endCoauthor,
  inviteCoauthor,
  openCoauthors,
} from '#src/features/library/coauthors/coauthor-service.ts';
import {
  confirmEntry,
  discardDraft,
  getDraft,
  publishEntry,
  saveDraft,
} from '#src/features/library/entry/entry-service.ts';
import { readOwnEntries } from '#src/features/library/own-entries/own-entries-service.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type MadeOrganisation, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { describedContent } from '../library-factory.ts';

describeOnEachEngine('Writing along in one entry', ({ app }) => {
  let organisation: MadeOrganisation;
  let writer: MadePerson;
  let draft: { entryId: string; slug: string; saves: number };

  beforeEach(async () => {
    organisation = await makeOrganisation(app);
    writer = await makePerson(app, { role: 'writer', scope: organisation });
    const saved = await saveDraft(app, writer.actor, { content: describedContent(organisation.slug) });
    if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
    draft = saved.value;
  });

  async function invited() {
    const elsewhere = await makeOrganisation(app, { name: 'Norrbruk kommun' });
    const guest = await makePerson(app, { role: 'reader', scope: elsewhere });
    expect(await inviteCoauthor(app, writer.actor, draft.slug, { eMail: guest.email })).toMatchObject({
      value: 'joined',
    });
    return { ...guest, actor: await actorOf(app.db, guest.id) };
  }

  it('opens this entry to somebody with an account at once, and nothing else', async () => {
    const guest = await invited();
    const other = await makeEntry(app, { organisation, state: 'draft' });
    const content = { ...describedContent(organisation.slug), title: 'Vårt gemensamma namn' };
    const { entryId, saves } = draft;
    expect(await saveDraft(app, guest.actor, { entryId, saves, content })).toMatchObject({ ok: true });
    expect((await getDraft(app, writer.actor, entryId)).content.title).toBe('Vårt gemensamma namn');
    await expect(getDraft(app, guest.actor, other.id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await readOwnEntries(app, guest.actor)).entries.map(({ slug }) => slug)).toEqual([draft.slug]);
    for (const act of [
      () => publishEntry(app, guest.actor, { entryId }),
      () => discardDraft(app, guest.actor, entryId),
      () => inviteCoauthor(app, guest.actor, draft.slug, { eMail: 'annan@hallinge.example' }),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'forbidden' });
    }
    const published = await makeEntry(app, { organisation });
    await expect(confirmEntry(app, guest.actor, published.id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('makes nobody a member, and is over when the writers end it', async () => {
    const stranger = await makePerson(app);
    await inviteCoauthor(app, writer.actor, draft.slug, { eMail: stranger.email });
    const actor = await actorOf(app.db, stranger.id);
    expect(canSee(actor, 'member')).toBe(false);
    expect((await getDraft(app, actor, draft.entryId)).head.id).toBe(draft.entryId);
    await endCoauthor(app, writer.actor, draft.slug, { personId: stranger.id });
    const afterwards = await actorOf(app.db, stranger.id);
    await expect(getDraft(app, afterwards, draft.entryId)).rejects.toMatchObject({ code: 'not-found' });
    const actions = await app.db.selectFrom('audit').select('action').orderBy('seq').execute();
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['coauthor.added', 'coauthor.ended']),
    );
  });

  it('goes by invitation for everybody else', async () => {
    const eMail = 'ny.kollega@norrbruk.example';
    expect(await inviteCoauthor(app, writer.actor, draft.slug, { eMail })).toMatchObject({
      value: 'invited',
    });
    expect((await openCoauthors(app, writer.actor, draft.slug)).invitations).toMatchObject([{ eMail }]);
    const mail = await app.db
      .selectFrom('mail')
      .select(['subject', 'body_text'])
      .where('recipient_email', '=', eMail)
      .executeTakeFirstOrThrow();
    expect(mail.body_text).toContain('skribent för Närvaroteamet');
    const token = /\/inbjudan\/(\S+)/.exec(mail.body_text ?? '')?.[1] ?? '';
    const person = await makePerson(app, { email: eMail });
    expect(await acceptInvitationSignedIn(app, person.actor, token)).toBe(true);
    const actor = await actorOf(app.db, person.id);
    expect((await getDraft(app, actor, draft.entryId)).head.id).toBe(draft.entryId);
    expect((await openCoauthors(app, writer.actor, draft.slug)).invitations).toEqual([]);
  });
});
