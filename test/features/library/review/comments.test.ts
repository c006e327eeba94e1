import { beforeEach, expect, it } from 'vitest';
import {
  answerComment,
  closeComment,
  openComments,
  writeComment,
} from '#src/features/library/review/comments/comment-service.ts';
import { noticeConsumer } from '#src/features/library/review/notices/notice-consumer.ts';
import { returnedTasks } from '#src/features/library/review/workflow-tasks.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { createConsumerRunner } from '#src/platform/events/consumer-runner.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type MadeOrganisation, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('comments to those who wrote a text', ({ app }) => {
  let organisation: MadeOrganisation;
  let editor: MadePerson;
  let member: MadePerson;
  let slug: string;

  beforeEach(async () => {
    organisation = await makeOrganisation(app);
    const other = await makeOrganisation(app, { name: 'Norrbruks kommun' });
    editor = await makePerson(app, { role: 'editor', scope: organisation });
    member = await makePerson(app, { scope: other, name: 'Demo Läsare' });
    ({ slug } = await makeEntry(app, { organisation }));
  });

  const say = (body: string, by = member, kind: 'reader' | 'editing' | 'review' = 'reader') =>
    writeComment(app, by.actor, slug, { ok: true, value: { kind, body } });
  const threadsOf = async ({ actor }: MadePerson) => (await openComments(app, actor, slug)).threads;

  it('wait in Att göra until they are answered, and are told by mail both ways', async () => {
    await say('Hur gör ni på somrarna?');
    expect(await returnedTasks.list(app, editor.actor)).toMatchObject([
      { path: `/bibliotek/${slug}/kommentarer` },
    ]);
    const [thread] = await threadsOf(editor);
    const typed = { ok: true as const, value: { comment: thread?.id ?? '', body: 'Vi har stängt i juli.' } };
    await answerComment(app, editor.actor, slug, typed);
    expect(await returnedTasks.list(app, editor.actor)).toEqual([]);
    expect(await threadsOf(member)).toMatchObject([{ answers: [{ body: 'Vi har stängt i juli.' }] }]);
    await createConsumerRunner({
      ...app,
      registries: { ...app.registries, consumers: [noticeConsumer] },
    }).drain();
    const mails = await app.db.selectFrom('mail').select('recipient_email').orderBy('id').execute();
    expect(mails.map(({ recipient_email }) => recipient_email)).toEqual([editor.email, member.email]);
    expect(JSON.stringify(mails)).not.toContain('somrarna');
  });

  it('are read by the two sides alone', async () => {
    await say('Bara till er.');
    const third = await makePerson(app, { scope: await makeOrganisation(app) });
    expect(await threadsOf(third)).toEqual([]);
    const [thread] = await threadsOf(editor);
    const comment = thread?.id ?? '';
    const typed = { ok: true as const, value: { comment, body: 'Jag också.' } };
    await expect(answerComment(app, third.actor, slug, typed)).rejects.toMatchObject({ code: 'not-found' });
    await expect(closeComment(app, third.actor, slug, { comment, isDone: true })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(openComments(app, anonymous, slug)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are closed and opened again, and stop an identity number', async () => {
    await say('Ett fel i årtalet.');
    const [thread] = await threadsOf(editor);
    const comment = thread?.id ?? '';
    await closeComment(app, editor.actor, slug, { comment, isDone: true });
    expect(await returnedTasks.list(app, editor.actor)).toEqual([]);
    await closeComment(app, member.actor, slug, { comment, isDone: false });
    expect(await returnedTasks.list(app, editor.actor)).toHaveLength(1);
    expect(await say('Om 20121212-1212.')).toMatchObject({ errors: { body: { code: 'identity-number' } } });
  });

  it('about drafts and reviews are for those who take part', async () => {
    expect(await say('Bra början.', editor, 'editing')).toMatchObject({ ok: true });
    for (const kind of ['editing', 'review'] as const)
      await expect(say('Jag vill också.', member, kind)).rejects.toMatchObject({ code: 'not-found' });
    expect(await threadsOf(editor)).toEqual([]);
  });
});
