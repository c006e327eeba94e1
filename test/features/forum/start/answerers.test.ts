import { beforeEach, expect, it } from 'vitest';
import { askAnswerer, readAnswerers } from '#src/features/forum/start/answerers/answerer-service.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeThread,
  makeCategory,
  makePost,
  makeThread,
} from '#test/support/factories/forum-factory.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const tags = [{ vocabulary: 'tier', value: 'remedial' }];

describeOnEachEngine('who can answer', ({ app }) => {
  let asker: MadePerson;
  let helper: MadeOrganisation;
  let contact: MadePerson;
  let question: MadeThread;

  beforeEach(async () => {
    const network = await makeNetwork(app);
    const own = await makeOrganisation(app, { network });
    helper = await makeOrganisation(app, { network, name: 'Norrbruks kommun' });
    asker = await makePerson(app, { role: 'contact', scope: own });
    contact = await makePerson(app, { role: 'contact', scope: helper });
    const category = await makeCategory(app, { network });
    const solved = await makeThread(app, { category, tags, author: asker, organisation: own });
    await makePost(app, { thread: solved, author: contact, organisation: helper, hasHelped: true });
    await makePost(app, { thread: solved, author: asker, organisation: own, hasHelped: true });
    const closed = await makeCategory(app, { visibility: 'closed-group' });
    const hidden = await makeThread(app, { category: closed, tags });
    await makePost(app, { thread: hidden, organisation: helper, hasHelped: true });
    question = await makeThread(app, { category, tags, author: asker, organisation: own });
  });

  it('is proposed by what helped on the like, as far as one reads, and is never who asks', async () => {
    const { proposed, mayAsk } = await readAnswerers(app, asker.actor, question.id);
    expect(proposed).toEqual([
      { id: helper.id, slug: helper.slug, name: helper.name, reasons: [{ kind: 'helped', count: 1 }] },
    ]);
    expect(mayAsk).toBe(true);
  });

  it('is not proposed where they have answered already', async () => {
    await makePost(app, { thread: question, author: contact, organisation: helper });
    expect((await readAnswerers(app, asker.actor, question.id)).proposed).toEqual([]);
  });

  it('is asked in the thread by the contact’s function, by who asked alone', async () => {
    const ask = { organisation: helper.id, formKey: '' };
    const posted = await askAnswerer(app, asker.actor, question.id, ask);
    const called = await app.db.selectFrom('post_mention').select(['post_id', 'person_id']).execute();
    expect(posted.ok && called).toEqual([{ post_id: posted.ok && posted.value, person_id: contact.id }]);
    expect((await readAnswerers(app, asker.actor, question.id)).proposed).toEqual([]);
    await expect(askAnswerer(app, contact.actor, question.id, ask)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      askAnswerer(app, asker.actor, question.id, { organisation: 'none', formKey: '' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
