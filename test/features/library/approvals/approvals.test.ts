import { beforeEach, expect, it } from 'vitest';
import {
  approve,
  askForChanges,
  decline,
  openAsked,
} from '#src/features/library/approvals/answers/answer-service.ts';
import { changesInput } from '#src/features/library/approvals/approval-input.ts';
import { listApprovals } from '#src/features/library/approvals/approval-queries.ts';
import { answerTasks } from '#src/features/library/approvals/approval-tasks.ts';
import {
  askForApproval,
  finishAnswers,
  openApprovals,
  recordSpokenApproval,
  revokeApproval,
} from '#src/features/library/approvals/request-service.ts';
import { versionOf } from '#src/features/library/description/description-form-rules.ts';
import { getHead } from '#src/features/library/entry/entry-queries.ts';
import { getDraft, publishEntry, saveDraft } from '#src/features/library/entry/entry-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { describedContent } from '../library-factory.ts';

describeOnEachEngine('Asking somebody without an account', ({ app }) => {
  let organisation: MadeOrganisation;
  let coordinator: MadePerson;
  let writer: MadePerson;
  let editor: MadePerson;

  beforeEach(async () => {
    const network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network, slug: 'hallinge' });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    writer = await makePerson(app, { role: 'writer', scope: organisation });
    editor = await makePerson(app, { role: 'editor', scope: organisation });
  });

  const clientKey = '192.0.2.7';
  const boss = {
    kind: 'boss' as const,
    function: 'skolchef',
    eMail: 'skolchef@hallinge.example',
    message: '',
  };

  async function makeDraft(by: MadePerson) {
    const saved = await saveDraft(app, by.actor, { content: describedContent(organisation.slug) });
    if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
    return saved.value;
  }
  async function change(by: MadePerson, { entryId, saves }: { entryId: string; saves: number }) {
    const content = { ...describedContent(organisation.slug), title: 'Ett annat namn' };
    return saveDraft(app, by.actor, { entryId, saves, content });
  }
  async function ask(by: MadePerson, slug: string, input = boss) {
    expect(await askForApproval(app, by.actor, slug, input)).toMatchObject({ ok: true });
    const mail = await app.db
      .selectFrom('mail')
      .select('body_text')
      .where('recipient_email', '=', input.eMail)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const token = /\/godkann\/(\S+)/.exec(mail.body_text ?? '')?.[1] ?? '';
    return { token, clientKey };
  }
  async function versionBehind(token: string) {
    const page = await openAsked(app, token);
    if (page.state !== 'open') throw new Error(page.state);
    return versionOf(page.draft);
  }
  const auditActions = async () =>
    (await app.db.selectFrom('audit').select('action').orderBy('seq').execute()).map(({ action }) => action);

  it('publishes for an organisation whose samordnare wrote, with the yes recorded', async () => {
    const draft = await makeDraft(coordinator);
    expect(await publishEntry(app, coordinator.actor, { entryId: draft.entryId })).toEqual({
      ok: false,
      errors: { form: { code: 'approval-needed' } },
    });
    const link = await ask(coordinator, draft.slug, { ...boss, kind: 'interview' } as never);
    const outcome = await approve(app, { ...link, version: await versionBehind(link.token) });
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'published' } });
    expect((await getHead(app.db, draft.entryId)).state).toBe('published');
    expect(await listApprovals(app.db, draft.entryId)).toMatchObject([
      { function: 'skolchef', kind: 'interview', writtenRole: 'coordinator', approvedOn: '2026-11-16' },
    ]);
    expect(await auditActions()).toEqual(expect.arrayContaining(['approval.asked', 'approval.approved']));
  });

  it('can be answered once, and says afterwards that it was', async () => {
    const draft = await makeDraft(editor);
    const link = await ask(editor, draft.slug);
    const version = await versionBehind(link.token);
    const yes = () => approve(app, { ...link, version });
    const no = () => decline(app, anonymous, link, { reason: '' });
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => [yes(), no()]).flat());
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await auditActions()).filter((action) => /approved|declined/.test(action))).toHaveLength(1);
    expect(await openAsked(app, link.token)).toMatchObject({ state: 'answered' });
  });

  it('leaves a writer’s text with the editor, with the yes', async () => {
    const draft = await makeDraft(writer);
    const link = await ask(writer, draft.slug);
    const outcome = await approve(app, { ...link, version: await versionBehind(link.token) });
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'handed-over' } });
    expect((await getDraft(app, editor.actor, draft.entryId)).revision.state).toBe('in-review');
    expect((await openApprovals(app, editor.actor, draft.slug)).approvals).toMatchObject([
      { function: 'skolchef' },
    ]);
  });

  it('does not call a new text published because an earlier one is', async () => {
    const first = await makeDraft(editor);
    expect(await publishEntry(app, editor.actor, { entryId: first.entryId })).toMatchObject({ ok: true });
    const { slug } = await getHead(app.db, first.entryId);
    const content = { ...describedContent(organisation.slug), title: 'Ett annat namn' };
    expect(await saveDraft(app, writer.actor, { entryId: first.entryId, content })).toMatchObject({
      ok: true,
    });
    const link = await ask(writer, slug);
    await approve(app, { ...link, version: await versionBehind(link.token) });
    expect(await openAsked(app, link.token)).toMatchObject({ state: 'answered', isPublished: false });
    expect(await publishEntry(app, editor.actor, { entryId: first.entryId })).toMatchObject({ ok: true });
    expect(await openAsked(app, link.token)).toMatchObject({ state: 'answered', isPublished: true });
  });

  it('shows a text that was changed meanwhile before it is agreed to', async () => {
    const draft = await makeDraft(editor);
    const link = await ask(editor, draft.slug);
    const version = await versionBehind(link.token);
    await change(editor, draft);
    expect(await openAsked(app, link.token)).toMatchObject({ state: 'open', isChanged: true });
    expect(await approve(app, { ...link, version })).toEqual({ ok: true, value: { kind: 'changed' } });
    expect((await getHead(app.db, draft.entryId)).state).toBe('draft');
    const now = await versionBehind(link.token);
    expect(await approve(app, { ...link, version: now })).toMatchObject({ value: { kind: 'published' } });
  });

  it('asks for the rights of the one who asked again when it is answered', async () => {
    const draft = await makeDraft(coordinator);
    const link = await ask(coordinator, draft.slug);
    const version = await versionBehind(link.token);
    await app.db.updateTable('person').set({ state: 'suspended' }).where('id', '=', coordinator.id).execute();
    expect(await openAsked(app, link.token)).toMatchObject({ state: 'nothing-open' });
    await expect(approve(app, { ...link, version })).rejects.toMatchObject({ code: 'conflict' });
    expect((await getHead(app.db, draft.entryId)).state).toBe('draft');
  });

  it('brings what is to be changed back to the writer, who is told and loses nothing', async () => {
    const draft = await makeDraft(writer);
    const link = await ask(writer, draft.slug);
    const nothing = await askForChanges(app, anonymous, link, changesInput.parse({}));
    expect(nothing).toMatchObject({ ok: false, errors: { title: { code: 'nothing-written' } } });
    const guarded = await askForChanges(
      app,
      anonymous,
      link,
      changesInput.parse({ team: 'Ring 19811218-9876' }),
    );
    expect(guarded).toMatchObject({ ok: false, errors: { team: { code: 'identity-number' } } });
    const typed = changesInput.parse({ summary: 'Vi är tre, inte två.', other: 'Stryk sista meningen.' });
    expect(await askForChanges(app, anonymous, link, typed)).toMatchObject({ ok: true });
    const [request] = (await openApprovals(app, writer.actor, draft.slug)).requests;
    expect(request?.changes.map(({ question, text }) => [question, text]).toSorted()).toEqual([
      ['other', 'Stryk sista meningen.'],
      ['summary', 'Vi är tre, inte två.'],
    ]);
    expect(await answerTasks.list(app, writer.actor)).toMatchObject([
      { path: `/bibliotek/${draft.slug}/godkannande` },
    ]);
    expect(await answerTasks.list(app, editor.actor)).toEqual([]);
    const mails = await app.db
      .selectFrom('mail')
      .select('subject')
      .where('recipient_email', '=', writer.email)
      .execute();
    expect(mails).toEqual([{ subject: 'Ska ändras: Närvaroteamet' }]);
    await finishAnswers(app, writer.actor, draft.slug);
    expect(await answerTasks.list(app, writer.actor)).toEqual([]);
  });

  it('takes a no with or without a reason', async () => {
    const draft = await makeDraft(editor);
    const link = await ask(editor, draft.slug);
    await decline(app, anonymous, link, { reason: 'Vi väntar på beslutet.' });
    const [request] = (await openApprovals(app, editor.actor, draft.slug)).requests;
    expect(request).toMatchObject({ answer: 'declined', reason: 'Vi väntar på beslutet.' });
    expect((await getHead(app.db, draft.entryId)).state).toBe('draft');
  });

  it('stands open for 14 days, unless it is taken back or asked anew', async () => {
    const draft = await makeDraft(editor);
    const first = await ask(editor, draft.slug);
    const second = await ask(editor, draft.slug);
    expect(await openAsked(app, first.token)).toMatchObject({ state: 'revoked' });
    app.clock.advance({ days: 13 });
    expect(await openAsked(app, second.token)).toMatchObject({ state: 'open' });
    const { requests } = await openApprovals(app, editor.actor, draft.slug);
    await revokeApproval(app, editor.actor, draft.slug, { id: requests[0]?.id ?? '' });
    expect(await openAsked(app, second.token)).toMatchObject({ state: 'revoked' });
    const third = await ask(editor, draft.slug);
    app.clock.advance({ days: 15 });
    expect(await openAsked(app, third.token)).toMatchObject({ state: 'expired' });
    await expect(openAsked(app, 'påhittad')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('asks only addresses of the organisation, and never one’s own', async () => {
    const draft = await makeDraft(editor);
    const colleague = await makePerson(app, {
      role: 'writer',
      scope: organisation,
      email: 'jag@hallinge.example',
    });
    for (const [by, eMail, code] of [
      [editor, 'chef@nagonannanstans.example', 'other-domain'],
      [editor, 'inte en adress', 'invalid-email'],
      [colleague, 'jag@hallinge.example', 'own-address'],
    ] as const) {
      const refused = await askForApproval(app, by.actor, draft.slug, { ...boss, eMail });
      expect(refused).toEqual({ ok: false, errors: { eMail: { code } } });
    }
    const reader = await makePerson(app, { role: 'reader', scope: organisation });
    await expect(askForApproval(app, reader.actor, draft.slug, boss)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps a yes when the same text is saved once more, and drops it with a change', async () => {
    const draft = await makeDraft(coordinator);
    const yes = { spokenFunction: 'rektor', spokenOn: '2026-11-15' };
    await recordSpokenApproval(app, coordinator.actor, draft.slug, yes);
    const { entryId, saves } = draft;
    const content = describedContent(organisation.slug);
    const again = await saveDraft(app, coordinator.actor, { entryId, saves, content });
    expect(again).toMatchObject({ ok: true, value: { saves } });
    expect((await openApprovals(app, coordinator.actor, draft.slug)).approvals).toHaveLength(1);
    expect(await change(coordinator, draft)).toMatchObject({ ok: true, value: { saves: saves + 1 } });
    expect((await openApprovals(app, coordinator.actor, draft.slug)).approvals).toEqual([]);
  });

  it('writes down a yes that was said, for the text as it stands', async () => {
    const draft = await makeDraft(coordinator);
    const said = { spokenFunction: 'elevhälsochef', spokenOn: '2026-11-10' };
    const late = await recordSpokenApproval(app, coordinator.actor, draft.slug, {
      ...said,
      spokenOn: '2026-12-24',
    });
    expect(late).toMatchObject({ ok: false, errors: { spokenOn: { code: 'future-date' } } });
    await expect(recordSpokenApproval(app, writer.actor, draft.slug, said)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await recordSpokenApproval(app, coordinator.actor, draft.slug, said)).toMatchObject({ ok: true });
    await change(coordinator, draft);
    const changed = await publishEntry(app, coordinator.actor, { entryId: draft.entryId });
    expect(changed).toMatchObject({ ok: false, errors: { form: { code: 'approval-needed' } } });
    await recordSpokenApproval(app, coordinator.actor, draft.slug, said);
    expect(await publishEntry(app, coordinator.actor, { entryId: draft.entryId })).toMatchObject({
      ok: true,
    });
    expect(await auditActions()).toContain('approval.spoken');
  });
});
