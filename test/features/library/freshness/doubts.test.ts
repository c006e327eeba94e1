import { beforeEach, expect, it } from 'vitest';
import { confirmEntry, getPublishedEntry } from '#src/features/library/entry/entry-service.ts';
import { contactConsumer } from '#src/features/library/freshness/expiry/contact-consumer.ts';
import { freshnessOfEntry } from '#src/features/library/freshness/expiry/freshness-rules.ts';
import { freshnessTasks } from '#src/features/library/freshness/freshness-tasks.ts';
import {
  askAboutEntry,
  openNetworkFreshness,
} from '#src/features/library/freshness/network-freshness-service.ts';
import { statuteInput } from '#src/features/library/freshness/statutes/statute-input.ts';
import {
  markStatute,
  openStatuteChanges,
  unmarkStatute,
} from '#src/features/library/freshness/statutes/statute-service.ts';
import {
  askFreshnessJob,
  confirmByLink,
  openStillTrue,
} from '#src/features/library/freshness/still-true/link-service.ts';
import { expireContactsJob } from '#src/features/library/publishing/expire-contacts-job.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const shared = { function: 'Teamet', email: 'teamet@hallinge.example' };

describeOnEachEngine('What cannot be relied on any more', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let coordinator: MadePerson;

  beforeEach(async () => {
    app.clock.set('2025-06-15T09:00:00.000Z');
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
  });

  const make = (title: string, content: object = {}) =>
    makeEntry(app, { organisation, content: { title, isExample: false, contacts: [shared], ...content } });
  const doubted = async () =>
    (await openNetworkFreshness(app, coordinator.actor, network.slug)).entries.map(({ title, reasons }) => [
      title,
      ...reasons.map(({ reason }) => reason),
    ]);
  const cites = (statute: string, chapter?: string, section?: string) => ({
    legalReferences: [{ statute, role: 'basis', chapter, section }],
  });
  const mark = (change: object) =>
    markStatute(app, coordinator.actor, statuteInput.parse({ note: 'Ny lag gäller', ...change }));

  it('is all and only what cites the socialtjänstlag that was replaced on 1 July 2025', async () => {
    const old = await make('Före', cites('social-services-act-2001'));
    await make('Nya lagen', cites('social-services-act-2025'));
    await make('Skollagen', cites('education-act', '7', '21'));
    await make('Ingen lag');
    await mark({ statute: 'social-services-act-2001', changedOn: '2025-07-01' });
    expect(await doubted()).toEqual([]);
    app.clock.set('2025-07-01T09:00:00.000Z');
    expect(await doubted()).toEqual([['Före', 'statute']]);
    await make('Efter', cites('social-services-act-2001'));
    expect(await doubted()).toEqual([['Före', 'statute']]);
    const page = await getPublishedEntry(app, anonymous, old.slug);
    if (page.kind !== 'entry') throw new Error('moved');
    expect(freshnessOfEntry(page.entry, '2025-07-01')).toEqual({ kind: 'unconfirmed', year: 2025 });
    expect(await freshnessTasks.list(app, coordinator.actor)).toMatchObject([
      { path: `/bibliotek/${old.slug}/aktualitet`, isUrgent: true },
    ]);
    await confirmEntry(app, coordinator.actor, old.id);
    expect(await doubted()).toEqual([]);
  });

  it('is the one section when 7 kap. 21 § is marked, and nothing when the mark is taken away', async () => {
    await make('Hemkommunen', cites('education-act', '7', '21'));
    await make('Utredning', cites('education-act', '7', '19 a'));
    await make('Gymnasiet', cites('education-act', '15', '21'));
    await make('Hela lagen', cites('education-act'));
    app.clock.advance({ days: 30 });
    const marked = await mark({
      statute: 'education-act',
      chapter: '7',
      section: '21',
      changedOn: '2025-07-01',
    });
    expect(await doubted()).toEqual([['Hemkommunen', 'statute']]);
    if (!marked.ok) throw new Error('refused');
    await unmarkStatute(app, coordinator.actor, marked.value);
    expect(await doubted()).toEqual([]);
    const half = await mark({ statute: 'education-act', chapter: '7', changedOn: '2025-07-01' });
    expect(half).toEqual({ ok: false, errors: { section: { code: 'required' } } });
    const editor = await makePerson(app, { role: 'editor', scope: organisation });
    await expect(openStatuteChanges(app, editor.actor)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is what has nobody to ask: the person’s account sleeps, or their time is out', async () => {
    const person = await makePerson(app, { role: 'writer', scope: organisation });
    const own = { function: 'Samordnare', email: person.email, isPersonal: true, expires: '2025-12-31' };
    await make('Hos en person', { contacts: [own] });
    await app.db.updateTable('person').set({ state: 'asleep' }).where('id', '=', person.id).execute();
    app.clock.advance({ days: 1 });
    const event = {
      seq: 1,
      at: '',
      actorId: null,
      kind: 'person.asleep',
      subjectType: 'person',
      data: {},
    } as const;
    await contactConsumer.handle(app as unknown as App, { ...event, subjectId: person.id });
    expect(await doubted()).toEqual([['Hos en person', 'contact']]);
    await app.db.updateTable('person').set({ state: 'active' }).where('id', '=', person.id).execute();
    await contactConsumer.handle(app as unknown as App, { ...event, subjectId: person.id });
    expect(await doubted()).toEqual([]);
    app.clock.set('2026-01-02T09:00:00.000Z');
    await expireContactsJob.run(app as unknown as App, {});
    await contactConsumer.handle(app as unknown as App, { ...event, subjectId: person.id });
    expect(await doubted()).toEqual([['Hos en person', 'contact']]);
  });

  const mails = async () =>
    app.db.selectFrom('mail').selectAll().where('purpose', '=', 'freshness').orderBy('id').execute();
  const tokenIn = (text: string | null) => /\/stammer\/(\S+)/.exec(text ?? '')?.[1] ?? '';

  it('is asked about by mail before the day and after it, at most monthly, and confirmed by one click', async () => {
    const { id, slug } = await make('Teamet');
    await make('Projektet');
    await makeEntry(app, { organisation, content: { title: 'Påhittad', contacts: [shared] } });
    await make('Återberättad', { origin: 'retold' });
    const run = () => askFreshnessJob.run(app as unknown as App, {});
    await run();
    expect(await mails()).toEqual([]);
    app.clock.set('2026-05-20T09:00:00.000Z');
    await run();
    app.clock.advance({ days: 2 });
    await run();
    const [first, ...more] = await mails();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ recipient_email: shared.email });
    expect(first?.body_text).toContain('Projektet');
    const token = tokenIn(first?.body_text ?? null);
    expect(await openStillTrue(app, token)).toMatchObject({ state: 'open', head: { id }, passed: [] });
    await confirmByLink(app, { token, clientKey: '192.0.2.7' });
    await expect(confirmByLink(app, { token, clientKey: '192.0.2.7' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await openStillTrue(app, token)).toMatchObject({ state: 'used' });
    const page = await getPublishedEntry(app, anonymous, slug);
    expect(page).toMatchObject({ entry: { content: { confirmedOn: '2026-05-22', reviewBy: '2027-05-22' } } });
    app.clock.advance({ days: 31 });
    await run();
    const [, second] = await mails();
    expect(second?.subject).toBe('Stämmer det fortfarande? Projektet');
    await expect(openStillTrue(app, 'påhittad')).rejects.toMatchObject({ code: 'not-found' });
    app.clock.advance({ days: 61 });
    expect(await openStillTrue(app, tokenIn(second?.body_text ?? null))).toMatchObject({ state: 'expired' });
  });

  it('is on the coordinator’s list, the oldest first, with a mail ready to each', async () => {
    await make('Yngre', { reviewBy: '2025-06-10' });
    const { id } = await make('Äldre', { reviewBy: '2025-06-01' });
    expect(await doubted()).toEqual([
      ['Äldre', 'review'],
      ['Yngre', 'review'],
    ]);
    await askAboutEntry(app, coordinator.actor, network.slug, { entry: id });
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Stämmer det fortfarande? Äldre']);
    const { entries } = await openNetworkFreshness(app, coordinator.actor, network.slug);
    expect(entries.map(({ askedAt }) => askedAt)).toEqual(['2025-06-15T09:00:00.000Z', null]);
    const editor = await makePerson(app, { role: 'editor', scope: organisation });
    await expect(openNetworkFreshness(app, editor.actor, network.slug)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
