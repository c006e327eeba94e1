import { expect, it } from 'vitest';
import { getAnswering } from '#src/features/network/situation/answering/answering-service.ts';
import {
  approveByLink,
  askForChanges,
  openAsked,
} from '#src/features/network/situation/approval/approval-service.ts';
import { askForApproval } from '#src/features/network/situation/approval/asking-service.ts';
import { openReview } from '#src/features/network/situation/approval/review-service.ts';
import { readCounty } from '#src/features/network/situation/county/county-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { listTasks } from '#src/platform/tasks/task-list.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted, answer, askYear } from '#test/support/factories/situation-factory.ts';

/** A samordnare who has written down what Hällinge said, while they talked. */
async function interviewed(app: TestApp) {
  const network = await makeNetwork(app, { slug: 'natverket' });
  const organisation = await makeOrganisation(app, { network, slug: 'hallinge' });
  const mailbox = { contact_function: 'Elevhälsochef', function_email: 'elevhalsa@hallinge.example' };
  await app.db.updateTable('organisation').set(mailbox).where('id', '=', organisation.id).execute();
  const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network });
  await askYear(app, coordinator, network, 2026);
  accepted(await answer(app, coordinator, 'hallinge', { plan: 'yes', team: 'planned' }));
  return { organisation, coordinator };
}

const ask = async (app: TestApp, coordinator: Awaited<ReturnType<typeof interviewed>>['coordinator']) => {
  const answering = await getAnswering(app, coordinator, 'hallinge');
  const outcome = await askForApproval(app, coordinator, answering, {
    version: answering.draft?.version ?? 0,
  });
  return outcome;
};

async function link(app: TestApp) {
  const mail = await app.db
    .selectFrom('mail')
    .select(['recipient_email', 'body_text'])
    .where('recipient_email', '=', 'elevhalsa@hallinge.example')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const token = /godkann-nulage\/(?<token>\S+)/.exec(mail.body_text)?.groups?.['token'] ?? '';
  return { token, clientKey: 'test' };
}

const approvedFunctions = async (app: TestApp) =>
  (await readCounty(app))?.rows.map(({ response }) => response?.approvedFunction);

describeOnEachEngine('a yes from the contact function’s mailbox', ({ app }) => {
  it('is asked for by mail, read without an account, and shows the answers with date and function', async () => {
    const { coordinator } = await interviewed(app);
    accepted(await ask(app, coordinator));
    const asked = await link(app);
    const page = await openAsked(app, asked.token);
    if (page.state !== 'open') throw new Error(`The link is ${page.state}.`);
    expect(page.answered.map(({ question, answer: { value } }) => [question.id, value])).toEqual([
      ['plan', 'yes'],
      ['team', 'planned'],
    ]);
    await approveByLink(app, asked, page.response.version);
    expect(await approvedFunctions(app)).toEqual(['Elevhälsochef']);
    expect((await openAsked(app, asked.token)).state).toBe('answered');
    await expect(approveByLink(app, asked, page.response.version)).rejects.toMatchObject({
      code: 'conflict',
    });
    const trail = await app.db.selectFrom('audit').select('action').execute();
    expect(trail.map(({ action }) => action)).toContain('situation.approved-by-link');
  });

  it('is kept as a hash, ends after two weeks, and a newer link takes its place', async () => {
    const { coordinator } = await interviewed(app);
    accepted(await ask(app, coordinator));
    const first = await link(app);
    const { token_hash } = await app.db
      .selectFrom('situation_request')
      .select('token_hash')
      .executeTakeFirstOrThrow();
    expect(token_hash).not.toContain(first.token);
    app.clock.advance({ minutes: 1 });
    accepted(await ask(app, coordinator));
    const second = await link(app);
    expect((await openAsked(app, first.token)).state).toBe('revoked');
    app.clock.advance({ days: 14 });
    expect((await openAsked(app, second.token)).state).toBe('expired');
    await expect(approveByLink(app, second, 1)).rejects.toMatchObject({ code: 'conflict' });
    await expect(openAsked(app, 'finns-inte')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('agrees to nothing that was changed after it was read', async () => {
    const { coordinator } = await interviewed(app);
    accepted(await ask(app, coordinator));
    accepted(await answer(app, coordinator, 'hallinge', { plan: 'no' }));
    await expect(approveByLink(app, await link(app), 1)).rejects.toMatchObject({ code: 'conflict' });
    expect(await approvedFunctions(app)).toEqual([undefined]);
    await approveByLink(app, await link(app), 2);
  });

  it('has nothing to agree to when all answers were taken back', async () => {
    const { coordinator } = await interviewed(app);
    accepted(await ask(app, coordinator));
    accepted(await answer(app, coordinator, 'hallinge', {}));
    const asked = await link(app);
    expect((await openAsked(app, asked.token)).state).toBe('nothing-open');
    await expect(approveByLink(app, asked, 2)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('brings changes back to the one who asked, until the answers are saved anew', async () => {
    const { coordinator } = await interviewed(app);
    accepted(await ask(app, coordinator));
    const asked = await link(app);
    app.clock.advance({ minutes: 5 });
    const blocked = await askForChanges(app, anonymous, asked, { message: 'Gäller 19121212-1212' });
    expect(blocked).toMatchObject({ errors: { message: { code: 'identity-number' } } });
    accepted(await askForChanges(app, anonymous, asked, { message: 'Teamet finns redan.' }));
    const tasks = async () => (await listTasks(app, coordinator)).map((task) => task.words('sv').title);
    expect(await tasks()).toContain('Hällinge kommun vill ändra svar i Nulägesbilden');
    const { request } = await openReview(app, coordinator, 'hallinge');
    expect(request).toMatchObject({ answer: 'changes', message: 'Teamet finns redan.' });
    app.clock.advance({ minutes: 5 });
    accepted(await answer(app, coordinator, 'hallinge', { plan: 'yes', team: 'yes' }));
    expect(await tasks()).not.toContain('Hällinge kommun vill ändra svar i Nulägesbilden');
  });

  it('needs a mailbox, and something to agree to', async () => {
    const { organisation, coordinator } = await interviewed(app);
    accepted(await answer(app, coordinator, 'hallinge', {}));
    expect(await ask(app, coordinator)).toMatchObject({ errors: { form: { code: 'nothing-written' } } });
    const none = { function_email: '' };
    await app.db.updateTable('organisation').set(none).where('id', '=', organisation.id).execute();
    expect(await ask(app, coordinator)).toMatchObject({ errors: { functionEmail: { code: 'required' } } });
  });
});
