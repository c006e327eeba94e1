import { expect, it } from 'vitest';
import { startThread } from '#src/features/forum/posts/post-service.ts';
import { readThreadsAbout } from '#src/features/forum/threads/links/threads-about-service.ts';
import { askExchange } from '#src/features/meetings/exchange/requests/asking/asking-service.ts';
import {
  openRequest,
  readRequestsAbout,
} from '#src/features/meetings/exchange/requests/request-page-service.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeRound } from '#test/support/factories/figures-factory.ts';
import { makeCategory } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted } from '#test/support/factories/situation-factory.ts';

const path = '/siffror/minst-15-procent';

describeOnEachEngine('what a figure leads to', ({ app }) => {
  const makeTwo = async () => {
    const network = await makeNetwork(app);
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    await makeRound(app, coordinator.actor, network);
    const [from, to] = [await makeOrganisation(app, { network }), await makeOrganisation(app, { network })];
    const { actor: asker } = await makePerson(app, { scope: from });
    const { actor: other } = await makePerson(app, { scope: await makeOrganisation(app, { network }) });
    const { id } = await app.db
      .selectFrom('indicator')
      .select('id')
      .where('slug', '=', 'minst-15-procent')
      .executeTakeFirstOrThrow();
    return { to, asker, other, coordinator: coordinator.actor, target: { type: 'indicator', id } as const };
  };

  it('a question to another organisation and the figure lead to each other, for those who see the question', async () => {
    const { to, asker, other, target } = await makeTwo();
    const ask = async (cause: string | undefined) => {
      const asked = {
        formKey: '',
        entry: '',
        organisation: to.slug,
        from: '',
        format: 'talk',
        cause,
      } as const;
      const said = { topic: '', purpose: 'Vi läser siffran.', questions: '', wished: '' };
      const made = accepted(await askExchange(app, asker, { ...asked, ...said }));
      return (await openRequest(app, asker, made.split('/').at(-1) ?? '')).cause;
    };
    expect(await ask(path)).toEqual({ title: 'Elever med minst 15 procent frånvaro', path });
    expect(await ask('/siffror/oppna-data')).toBeUndefined();
    expect(await ask('https://evil.example/siffror/minst-15-procent')).toBeUndefined();
    expect(await ask(undefined)).toBeUndefined();
    expect(await readRequestsAbout(app, asker, target)).toHaveLength(1);
    expect(await readRequestsAbout(app, other, target)).toEqual([]);
    expect(await readRequestsAbout(app, anonymous, target)).toEqual([]);
  });

  it('a thread that points at the figure stands on its page, for those who may read it', async () => {
    const { coordinator, asker, target } = await makeTwo();
    const category = await makeCategory(app, { visibility: 'member' });
    const body = `Hur läser ni ${path} och ${path}/jamfor? Se även /siffror/raknehjalp.`;
    const question = { category: category.slug, title: 'Om gränsen', kind: 'question', body } as const;
    accepted(await startThread(app, coordinator, question));
    const titles = async (actor: Actor) =>
      (await readThreadsAbout(app, actor, target)).map(({ title }) => title);
    expect(await titles(asker)).toEqual(['Om gränsen']);
    expect(await titles(anonymous)).toEqual([]);
  });
});
