import { beforeEach, expect, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { answerDecision } from '#src/features/forum/moderation/decisions/answer-service.ts';
import type { DecisionAct } from '#src/features/forum/moderation/decisions/decision.ts';
import { decidePost } from '#src/features/forum/moderation/decisions/decision-service.ts';
import { moderationTasks } from '#src/features/forum/moderation/queue/moderation-tasks.ts';
import { openQueue } from '#src/features/forum/moderation/queue/queue-service.ts';
import type { ReportReason } from '#src/features/forum/moderation/reports/report.ts';
import { reportPost } from '#src/features/forum/moderation/reports/report-service.ts';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { countUnread, openNotices } from '#src/features/notifications/notices/notice-service.ts';
import { noticeConsumer } from '#src/features/notifications/notices/tell-people.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { listEventsAfter } from '#src/platform/events/event-queries.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { type ModeratedWorld, makeModeratedWorld, makeModerator } from './moderated-world.ts';

describeOnEachEngine('what waits for a moderator', ({ app }) => {
  let world: ModeratedWorld;
  let moderator: MadePerson;

  beforeEach(async () => {
    world = await makeModeratedWorld(app);
    const place = { scopeType: 'organisation', scopeId: world.organisation.id } as const;
    moderator = await makeModerator(app, await makePerson(app, { scope: world.organisation }), place);
  });

  const report = (reason: ReportReason, postId = world.postId) =>
    reportPost(
      app,
      world.members[0]?.actor ?? anonymous,
      { postId, clientKey: '192.0.2.7' },
      { reason, note: '' },
    );
  const decide = (act: DecisionAct, number: number, version = 1) =>
    decidePost(app, world.coordinator.actor, world.postId, {
      act,
      cause: 'wrong',
      reason: 'Sakfel.',
      number,
      version,
    });
  const edit = (body: string, version: number) =>
    editPost(app, world.author.actor, world.postId, { body, version });
  const kinds = async (person: MadePerson) =>
    (await openQueue(app, person.actor)).map(({ waitsFor }) => waitsFor);

  /** Hands everything that has happened to the notices, as the portal does. */
  const tell = async () => {
    for (const event of await listEventsAfter(app.db, 0, 100)) await noticeConsumer.handle(app, event);
  };
  const told = async (person: MadePerson) => {
    const actor = await actorOf(app.db, person.id);
    const { groups } = await openNotices(app, actor, { before: undefined, lang: 'sv' });
    return groups.flatMap(({ notices }) => notices.map(({ view }) => view.title));
  };

  it('is a hidden post again when its author has changed it, until somebody decides', async () => {
    await decide('hide', 1);
    expect(await kinds(world.coordinator)).toEqual([]);
    app.clock.advance({ hours: 1 });
    await edit('Så här är det i stället.', 1);
    expect(await kinds(world.coordinator)).toEqual(['changed']);
    expect(await kinds(moderator)).toEqual(['changed']);
    app.clock.advance({ hours: 1 });
    await decide('hide', 2, 2);
    expect(await kinds(world.coordinator)).toEqual([]);
    app.clock.advance({ hours: 1 });
    await edit('Nu då.', 2);
    app.clock.advance({ hours: 1 });
    await decide('restore', 3, 3);
    expect(await kinds(world.coordinator)).toEqual([]);
  });

  it('is told to everybody who looks after it, and is gone for all when one has decided', async () => {
    await report('wrong');
    await tell();
    const title = 'Anmält inlägg: ”Räcker delad anställning?”';
    for (const person of [moderator, world.coordinator]) {
      expect(await told(person)).toEqual([title]);
      expect(await countUnread(app, person.actor)).toBe(1);
    }
    for (const person of [world.author, ...world.members]) expect(await told(person)).toEqual([]);
    await tell();
    expect(await told(moderator)).toEqual([title]);
    await decide('keep', 1);
    for (const person of [moderator, world.coordinator]) {
      expect(await told(person)).toEqual([]);
      expect(await countUnread(app, person.actor)).toBe(0);
    }
  });

  it('is told anew when it turns out to be personal data, and when its author answers', async () => {
    await report('wrong');
    await report('privacy');
    await tell();
    expect(await told(moderator)).toEqual([
      'Anmält inlägg kan innehålla uppgifter om en enskild: ”Räcker delad anställning?”',
    ]);
    await decide('remove', 2);
    await answerDecision(app, world.author.actor, world.postId, { answer: 'Det gäller ingen.' });
    await tell();
    expect(await told(moderator)).toEqual(['Svar på ett beslut: ”Räcker delad anställning?”']);
    expect(await told(world.coordinator)).toEqual([]);
  });

  it('is told without a heading that may be what tells of somebody', async () => {
    await report('privacy', world.thread.postId);
    await tell();
    const [task] = await moderationTasks.list(app, moderator.actor);
    for (const title of [...(await told(world.coordinator)), task?.words('sv').title]) {
      expect(title).toContain('uppgifter om en enskild');
      expect(title).not.toContain('Räcker delad anställning?');
    }
  });
});
