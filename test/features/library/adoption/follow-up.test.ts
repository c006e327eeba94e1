import { expect, it } from 'vitest';
import { findAdoption } from '#src/features/library/adoption/adoption-queries.ts';
import { declareUse } from '#src/features/library/adoption/adoption-service.ts';
import { listExperiences } from '#src/features/library/adoption/follow-up/answer-queries.ts';
import { followUpJob, followUpTasks } from '#src/features/library/adoption/follow-up/follow-up-job.ts';
import {
  answerFollowUp,
  openFollowUp,
  readAnswers,
} from '#src/features/library/adoption/follow-up/follow-up-service.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { mailsTo, makeAdoptionWorld } from './adoption-world.ts';

/** A municipality that has used it since November; a spring term has gone. */
async function afterATerm(app: TestApp) {
  const world = await makeAdoptionWorld(app);
  const use = { organisation: 'hallinge-kommun', way: 'as-is' as const, formKey: '' };
  await declareUse(app, world.editor.actor, world.original.slug, use);
  await followUpJob.run(app, {});
  expect(await followUpTasks.list(app, world.editor.actor)).toEqual([]);
  app.clock.advance({ days: 220 });
  await followUpJob.run(app, {});
  await followUpJob.run(app, {});
  return world;
}
const answer = {
  organisation: 'hallinge-kommun',
  stillUsed: 'partly' as const,
  whatDiffered: 'Det tog längre tid.',
};

describeOnEachEngine('Two questions after a term', ({ app }) => {
  it('are asked once, by mail and on Att göra, of those who write for the organisation', async () => {
    const { editor, author } = await afterATerm(app);
    expect(await mailsTo(app, 'kontakt@hallinge.example')).toEqual(['Två frågor om Trappan']);
    expect((await followUpTasks.list(app, editor.actor)).map(({ path }) => path)).toEqual([
      '/bibliotek/trappan/vi-anvander-detta/uppfoljning?organisation=hallinge-kommun',
    ]);
    expect(await followUpTasks.list(app, author.actor)).toEqual([]);
    await expect(openFollowUp(app, author.actor, 'trappan', 'hallinge-kommun')).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('give the authors the answer, and everybody only with consent', async () => {
    const { editor, author, original } = await afterATerm(app);
    await answerFollowUp(app, editor.actor, 'trappan', { ...answer, share: [] });
    expect(await followUpTasks.list(app, editor.actor)).toEqual([]);
    expect(await mailsTo(app, 'kontakt@karrevik.example')).toContain(
      'Hällinge kommun har svarat om er beskrivning',
    );
    expect((await readAnswers(app, author.actor, 'trappan')).experiences).toMatchObject([
      { term: '2027-spring-term', stillUsed: 'partly', text: 'Det tog längre tid.', isPublic: false },
    ]);
    expect(await listExperiences(app.db, original.entryId, { onlyPublic: true })).toEqual([]);
    await expect(readAnswers(app, editor.actor, 'trappan')).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      answerFollowUp(app, editor.actor, 'trappan', { ...answer, share: [] }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('show the answer with consent, and name those who have stopped no longer', async () => {
    const { editor, original, users } = await afterATerm(app);
    await answerFollowUp(app, editor.actor, 'trappan', { ...answer, stillUsed: 'no', share: ['yes'] });
    expect(await listExperiences(app.db, original.entryId, { onlyPublic: true })).toMatchObject([
      { organisation: { slug: users.slug }, text: 'Det tog längre tid.' },
    ]);
    expect(await findAdoption(app.db, original.entryId, users.id)).toBeUndefined();
  });

  it('refuse an identity number and keep the question open', async () => {
    const { editor } = await afterATerm(app);
    const outcome = await answerFollowUp(app, editor.actor, 'trappan', {
      ...answer,
      whatDiffered: 'Eleven 19811228-9874 kom.',
      share: ['yes'],
    });
    expect(outcome).toMatchObject({ ok: false, errors: { whatDiffered: { code: 'identity-number' } } });
    expect(await followUpTasks.list(app, editor.actor)).toHaveLength(1);
  });
});
