import { beforeEach, describe, expect, it } from 'vitest';
import { updateLabel } from '#src/features/library/entry/entry-queries.ts';
import { getPublishedEntry, publishEntry, saveDraft } from '#src/features/library/entry/entry-service.ts';
import { answerReview } from '#src/features/library/review/answer-service.ts';
import { noticeConsumer } from '#src/features/library/review/notices/notice-consumer.ts';
import {
  type ReviewAnswer,
  reviewAnswerInput,
  toReviewAnswer,
} from '#src/features/library/review/review-input.ts';
import { checkItems } from '#src/features/library/review/review-rules.ts';
import {
  askReview,
  assignReview,
  cancelReview,
  openReview,
} from '#src/features/library/review/review-service.ts';
import { networkReviewTasks, returnedTasks } from '#src/features/library/review/workflow-tasks.ts';
import { readHistory } from '#src/features/library/revisions/history-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { createConsumerRunner } from '#src/platform/events/consumer-runner.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makeMembership, makePerson } from '#test/support/factories/person-factory.ts';
import { describedContent, makePublishedEntry } from '../library-factory.ts';

describeOnEachEngine('the review by the network', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let editor: MadePerson;
  let writer: MadePerson;
  let coordinator: MadePerson;
  let reviewer: MadePerson;
  let slug: string;
  let entryId: string;

  const complete = {
    ...describedContent('x'),
    sections: {
      whatWorked: 'Att ringa samma dag.',
      doDifferently: 'Börja med en skola.',
      conditions: 'Tid.',
      experiences: 'Lugnare morgnar.',
    },
    sources: [
      { key: 'own', title: 'Egen beskrivning', kind: 'own-description' as const, date: '2026-11-16' },
    ],
  };
  const marks = { answers: { evaluations: 'missing' as const } };

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    const other = await makeOrganisation(app, { network, name: 'Norrbruks kommun' });
    editor = await makePerson(app, { role: 'editor', scope: organisation });
    writer = await makePerson(app, { role: 'writer', scope: organisation });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    reviewer = await makePerson(app, { role: 'reader', scope: other });
    const content = { ...complete, organisation: organisation.slug };
    ({ slug, entryId } = await makePublishedEntry(app, { content, marks }, editor.actor));
  });

  const answer = async (act: ReviewAnswer['act'], given: Record<string, unknown> = {}) => {
    const { entry } = await openReview(app, reviewer.actor, slug);
    const typed = reviewAnswerInput.parse({ revision: entry.revision.id, act, ...given });
    return answerReview(app, reviewer.actor, slug, toReviewAnswer(typed));
  };
  const approve = () => answer('approve', { met: [...checkItems] });
  const labelOf = async () => {
    const found = await getPublishedEntry(app, anonymous, slug);
    return found.kind === 'entry' ? found.entry.head.label : 'moved';
  };
  const assigned = async () => {
    expect(await askReview(app, editor.actor, slug)).toEqual({ ok: true, value: slug });
    expect(await assignReview(app, coordinator.actor, slug, { reviewer: reviewer.id })).toMatchObject({
      ok: true,
    });
  };
  const publishAgain = async () => {
    const content = { ...complete, organisation: organisation.slug, summary: 'En ny text.' };
    await saveDraft(app, writer.actor, { entryId, content, marks });
    return publishEntry(app, editor.actor, { entryId });
  };

  it('asks what the label needs besides, and takes “saknas” for an answer', async () => {
    const content = { ...describedContent(organisation.slug), title: 'Kort' };
    const short = await makePublishedEntry(app, { content }, editor.actor);
    const refused = await askReview(app, editor.actor, short.slug);
    expect(Object.keys(refused.ok ? {} : refused.errors)).toEqual([
      'evaluations',
      'whatWorked',
      'conditions',
      'experiences',
      'sources',
    ]);
    expect(await askReview(app, editor.actor, slug)).toMatchObject({ ok: true });
    await expect(askReview(app, editor.actor, slug)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('goes from the municipality over the coordinator to a reviewer of another organisation, and gives the label', async () => {
    expect(await labelOf()).toBe('own-description');
    await askReview(app, editor.actor, slug);
    expect(await networkReviewTasks.list(app, coordinator.actor)).toMatchObject([
      { path: `/bibliotek/${slug}/granskning`, isUrgent: true },
    ]);
    expect(await networkReviewTasks.list(app, editor.actor)).toEqual([]);
    await assignReview(app, coordinator.actor, slug, { reviewer: reviewer.id });
    expect(await networkReviewTasks.list(app, reviewer.actor)).toMatchObject([
      { path: `/bibliotek/${slug}/granska`, isUrgent: false },
    ]);
    expect(await answer('approve', { met: ['dated'] })).toMatchObject({
      errors: { met: { code: 'required' } },
    });
    expect(await approve()).toMatchObject({ ok: true });
    expect(await labelOf()).toBe('reviewed');
    const card = await app.db.selectFrom('entry_card').select('label').where('slug', '=', slug).execute();
    expect(card).toEqual([{ label: 'reviewed' }]);
    expect(await networkReviewTasks.list(app, reviewer.actor)).toEqual([]);
  });

  it('marks what is late, ten working days on', async () => {
    await assigned();
    app.clock.advance({ days: 20 });
    const [task] = await networkReviewTasks.list(app, reviewer.actor);
    expect(task).toMatchObject({ isUrgent: true });
    expect(task?.words('sv').title).toContain('Försenad: svar skulle ha kommit 30 november 2026.');
  });

  it('comes back with a word at each point, is mended and approved by the same reviewer', async () => {
    await assigned();
    expect(await answer('return', { note: 'Nästan.' })).toMatchObject({ ok: false });
    const met = checkItems.filter((item) => item !== 'dated');
    const given = { met, 'note-dated': 'Är det samma år?', comment: 'Vilken skola?', field: 'target' };
    expect(await answer('return', given)).toMatchObject({ ok: true });
    expect(await labelOf()).toBe('own-description');
    expect(await returnedTasks.list(app, writer.actor)).toMatchObject([
      { path: `/bibliotek/${slug}/granskning` },
    ]);
    const page = await openReview(app, writer.actor, slug);
    expect(page.checks.find(({ item }) => item === 'dated')).toMatchObject({
      isMet: false,
      note: 'Är det samma år?',
    });
    expect(page.threads).toMatchObject([{ field: 'target', body: 'Vilken skola?' }]);
    await publishAgain();
    expect(await askReview(app, editor.actor, slug)).toMatchObject({ ok: true });
    expect(await approve()).toMatchObject({ ok: true });
    expect(await labelOf()).toBe('reviewed');
  });

  describe('four eyes', () => {
    const candidates = async () =>
      (await openReview(app, coordinator.actor, slug)).reviewers.map(({ personId }) => personId);

    it('offer nobody of the organisation, and nobody who wrote or published', async () => {
      await askReview(app, editor.actor, slug);
      const wrote = await makePerson(app, {
        role: 'writer',
        scope: await makeOrganisation(app, { network }),
      });
      await app.db.transaction().execute((trx) =>
        app.events.append(trx, {
          kind: 'entry.drafted',
          actor: wrote.actor,
          subject: { type: 'entry', id: entryId },
        }),
      );
      expect(await candidates()).toEqual([reviewer.id]);
      for (const { id } of [editor, writer, coordinator, wrote])
        expect(await assignReview(app, coordinator.actor, slug, { reviewer: id })).toMatchObject({
          ok: false,
        });
    });

    it('hold when the reviewer comes to the organisation later', async () => {
      await assigned();
      await makeMembership(app, { personId: reviewer.id, role: 'writer', scopeId: organisation.id });
      const { memberships } = reviewer.actor;
      const held = { scopeType: 'organisation' as const, scopeId: organisation.id, role: 'writer' as const };
      const now = { ...reviewer, actor: { ...reviewer.actor, memberships: [...memberships, held] } };
      const { entry } = await openReview(app, now.actor, slug);
      const typed = reviewAnswerInput.parse({
        revision: entry.revision.id,
        act: 'approve',
        met: [...checkItems],
      });
      await expect(answerReview(app, now.actor, slug, toReviewAnswer(typed))).rejects.toMatchObject({
        code: 'forbidden',
      });
    });

    it('let only the chosen one answer, and only a coordinator choose', async () => {
      await askReview(app, editor.actor, slug);
      await expect(assignReview(app, editor.actor, slug, { reviewer: reviewer.id })).rejects.toMatchObject({
        code: 'forbidden',
      });
      await assignReview(app, coordinator.actor, slug, { reviewer: reviewer.id });
      const typed = toReviewAnswer(reviewAnswerInput.parse({ act: 'approve', met: [...checkItems] }));
      for (const { actor } of [editor, coordinator])
        await expect(answerReview(app, actor, slug, typed)).rejects.toMatchObject({ code: 'forbidden' });
      const stranger = await makePerson(app, { scope: await makeOrganisation(app, { network }) });
      await expect(openReview(app, stranger.actor, slug)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('says on which day which text was given the label', async () => {
    await assigned();
    await approve();
    const found = await getPublishedEntry(app, anonymous, slug);
    expect(found).toMatchObject({ entry: { head: { reviewedAt: app.clock.now().toISOString() } } });
    app.clock.advance({ days: 1 });
    await publishAgain();
    expect(await readHistory(app, anonymous, slug)).toMatchObject({
      rows: [
        { number: 2, reviewedAt: null },
        { number: 1, reviewedAt: '2026-11-16T08:00:00.000Z' },
      ],
    });
  });

  it('a new text loses the label, and the same reviewer is asked to read it again', async () => {
    await assigned();
    await approve();
    expect(await publishAgain()).toMatchObject({ ok: true });
    expect(await labelOf()).toBe('own-description');
    expect(await networkReviewTasks.list(app, reviewer.actor)).toHaveLength(1);
    expect(await approve()).toMatchObject({ ok: true });
    expect(await labelOf()).toBe('reviewed');
  });

  it('a label that came with an import goes with a new text, and nobody is asked', async () => {
    const { entry } = await openReview(app, editor.actor, slug);
    await updateLabel(app.db, { entryId, revisionId: entry.revision.id }, 'reviewed');
    await publishAgain();
    expect(await labelOf()).toBe('own-description');
    expect((await openReview(app, editor.actor, slug)).review).toBeUndefined();
  });

  it('gives the label to the text that was read, never to one that came after', async () => {
    await assigned();
    const { entry } = await openReview(app, reviewer.actor, slug);
    await publishAgain();
    const typed = reviewAnswerInput.parse({
      revision: entry.revision.id,
      act: 'approve',
      met: [...checkItems],
    });
    await expect(answerReview(app, reviewer.actor, slug, toReviewAnswer(typed))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('gives it to no text that is published in the same moment, whichever comes first', async () => {
    const content = { ...complete, organisation: organisation.slug, summary: 'En ny text.' };
    const publish = () => publishEntry(app, editor.actor, { entryId });
    for (const together of [() => [approve(), publish()], () => [publish(), approve()]]) {
      await assigned();
      await saveDraft(app, writer.actor, { entryId, content, marks });
      await Promise.allSettled(together());
      const { entry, review } = await openReview(app, editor.actor, slug);
      const isRead = review?.state === 'approved' && review.revisionId === entry.revision.id;
      expect(await labelOf()).toBe(isRead ? 'reviewed' : 'own-description');
      await publish();
      await cancelReview(app, editor.actor, slug);
    }
  });

  it('can be taken back, and stops an identity number in what is said', async () => {
    await assigned();
    expect(await answer('save', { comment: 'Om 20121212-1212.' })).toMatchObject({
      errors: { comment: { code: 'identity-number' } },
    });
    await cancelReview(app, editor.actor, slug);
    expect(await networkReviewTasks.list(app, reviewer.actor)).toEqual([]);
    expect(await askReview(app, editor.actor, slug)).toMatchObject({ ok: true });
  });

  it('tells by mail whose turn it is, once, and nobody of what they did themselves', async () => {
    await assigned();
    await approve();
    const runner = createConsumerRunner({
      ...app,
      registries: { ...app.registries, consumers: [noticeConsumer] },
    });
    await runner.drain();
    await runner.drain();
    const mails = await app.db
      .selectFrom('mail')
      .select(['recipient_email', 'subject'])
      .orderBy('id')
      .execute();
    expect(mails).toEqual([
      { recipient_email: coordinator.email, subject: 'Välj granskare: Närvaroteamet' },
      { recipient_email: reviewer.email, subject: 'Att granska: Närvaroteamet' },
      { recipient_email: editor.email, subject: 'Granskad av nätverket: Närvaroteamet' },
    ]);
  });

  it('stands in the audit trail with who gave the label', async () => {
    await assigned();
    await approve();
    const rows = await app.db
      .selectFrom('audit')
      .select(['action', 'actor_id'])
      .where('action', 'like', 'entry.review%')
      .orderBy('seq')
      .execute();
    expect(rows).toEqual([
      { action: 'entry.review-asked', actor_id: editor.id },
      { action: 'entry.review-assigned', actor_id: coordinator.id },
      { action: 'entry.reviewed', actor_id: reviewer.id },
    ]);
  });
});
