import { beforeEach, expect, it } from 'vitest';
import type { DecisionInput } from '#src/features/forum/moderation/decisions/decision-input.ts';
import { decidePost } from '#src/features/forum/moderation/decisions/decision-service.ts';
import { openCase } from '#src/features/forum/moderation/queue/case-service.ts';
import { reportPost } from '#src/features/forum/moderation/reports/report-service.ts';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { readPostHistory } from '#src/features/forum/posts/history-service.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makePost } from '#test/support/factories/forum-factory.ts';
import type { MadePerson } from '#test/support/factories/person-factory.ts';
import { type ModeratedWorld, makeModeratedWorld } from './moderated-world.ts';

describeOnEachEngine('a post that pointed at somebody and is shown again', ({ app }) => {
  const secret = 'Eleven i åk 4 som flyttade hit från Norge.';
  let world: ModeratedWorld;
  let postId: string;

  beforeEach(async () => {
    world = await makeModeratedWorld(app);
    const { thread, author, organisation, members } = world;
    ({ id: postId } = await makePost(app, { thread, author, organisation, body: secret }));
    const [reader] = members as [MadePerson];
    const from = { postId, clientKey: '192.0.2.1' };
    await reportPost(app, reader.actor, from, { reason: 'privacy', note: '' });
    await editPost(app, author.actor, postId, { body: 'En elev på mellanstadiet.', version: 1 });
  });

  const readable = async () => {
    const { versions } = await readPostHistory(app, (world.members[1] as MadePerson).actor, postId);
    return versions.map(({ md }) => md);
  };
  const redactions = () =>
    app.db.selectFrom('audit').select(['object_id', 'data']).where('action', '=', 'post.redacted').execute();

  const decide = async (input: Partial<DecisionInput>) => {
    const whole = { act: 'restore', reason: '', number: 2, version: 2, ...input } as const;
    expect(await decidePost(app, world.coordinator.actor, postId, whole)).toMatchObject({ ok: true });
  };
  const opened = () => openCase(app, world.coordinator.actor, postId);

  it('loses what it said before, unless the moderator lets that stay', async () => {
    expect(await opened()).toMatchObject({ hasHistoryAtStake: true });
    await decide({});
    expect(await readable()).toEqual(['En elev på mellanstadiet.', '']);
    const rows = await app.db.selectFrom('post_revision').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('Norge');
    expect(await redactions()).toMatchObject([{ object_id: postId }]);
  });

  it('keeps it where the moderator says that it told of nobody, and when something else is wrong later', async () => {
    await decide({ history: 'keep' });
    expect(await readable()).toEqual(['En elev på mellanstadiet.', secret]);
    await decide({ act: 'hide', cause: 'insult', reason: 'Inlägget angriper någon.', number: 3 });
    expect(await opened()).toMatchObject({ hasHistoryAtStake: false });
    await decide({ number: 4 });
    expect(await readable()).toEqual(['En elev på mellanstadiet.', secret]);
    expect(await redactions()).toEqual([]);
  });
});
