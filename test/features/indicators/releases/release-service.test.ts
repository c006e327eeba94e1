import { expect, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { readIndicatorPage } from '#src/features/indicators/comparison/public-service.ts';
import { loadReleasePolicy } from '#src/features/indicators/releases/gate/policy.ts';
import { brokenAt } from '#src/features/indicators/releases/ledger/ledger.ts';
import { listEntries } from '#src/features/indicators/releases/ledger/ledger-queries.ts';
import { listFields, listPublicSets } from '#src/features/indicators/releases/released-service.ts';
import { judgeRun } from '#src/features/indicators/releases/running/judge-job.ts';
import { rawDeletionJob } from '#src/features/indicators/releases/running/raw-deletion-job.ts';
import {
  confirmRelease,
  openRelease,
  startRelease,
  withdrawRelease,
} from '#src/features/indicators/releases/running/release-service.ts';
import { saveNaming } from '#src/features/indicators/submissions/approval/approval-service.ts';
import { openSubmission } from '#src/features/indicators/submissions/submission-service.ts';
import { openNotices } from '#src/features/notifications/notices/notice-service.ts';
import { messages } from '#src/i18n/index.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import {
  approveForm,
  figureForm,
  type GroupFigures,
  makeRound,
  saveForm,
} from '#test/support/factories/figures-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted } from '#test/support/factories/situation-factory.ts';
import { settle } from '../../notifications/post-office.ts';

/** Three municipalities; the second has three pupils at least half of the time away. */
const handed: readonly GroupFigures[] = [
  ['412', '5,1', '0,4', '48', '9'],
  ['398', '5,6', '0,9', '55', '3'],
  ['405', '7,2', '2,8', '83', '14'],
];

async function makeWorld(app: TestApp) {
  const network = await makeNetwork(app);
  const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network });
  const organisations = [];
  for (const _ of handed) organisations.push(await makeOrganisation(app, { network }));
  const roundId = await makeRound(app, coordinator, network);
  for (const [i, organisation] of organisations.entries()) await hand(app, roundId, organisation, handed[i]);
  return { network, coordinator, roundId, organisations };
}

async function release(app: TestApp, { network, coordinator, roundId }: World): Promise<void> {
  await startRelease(app, coordinator, network.slug, roundId);
  await judgeRun(app, roundId);
  await confirmRelease(app, coordinator, network.slug, roundId);
}

type World = Awaited<ReturnType<typeof makeWorld>>;
type Organisation = Awaited<ReturnType<typeof makeOrganisation>>;

async function hand(
  app: TestApp,
  roundId: string,
  organisation: Organisation,
  group = handed[0],
  correction = '',
) {
  const { actor: contact } = await makePerson(app, { role: 'contact', scope: organisation });
  const place = { roundId, slug: organisation.slug };
  const figures = group && { 'F-3': group, '4-6': group, '7-9': group };
  accepted(await saveForm(app, contact, place, figureForm(figures)));
  accepted(await approveForm(app, contact, place, correction));
}

const corrected = 'Rättade siffror för höstterminen 2026 är publicerade';

/** What the person's notices say now. */
async function toldTo(app: TestApp, personId: string) {
  await settle(app);
  const actor = await actorOf(app.db, personId);
  const { groups } = await openNotices(app, actor, { before: undefined, lang: 'sv' });
  return groups.flatMap(({ notices }) =>
    notices.map(({ view: { title, by, path } }) => ({ title, by, path })),
  );
}

describeOnEachEngine('releasing figures', ({ app }) => {
  it('shows the public what is safe once the coordinator has confirmed it', async () => {
    const { network, coordinator, roundId } = await makeWorld(app);
    await startRelease(app, coordinator, network.slug, roundId);
    expect((await openRelease(app, coordinator, network.slug, roundId)).run).toMatchObject({
      state: 'running',
    });
    await judgeRun(app, roundId);
    const { run, isOutdated } = await openRelease(app, coordinator, network.slug, roundId);
    expect([run?.state, isOutdated]).toEqual(['ready', false]);
    expect(await listPublicSets(app, { view: 'region' })).toEqual([]);
    await confirmRelease(app, coordinator, network.slug, roundId);
    const sets = await listPublicSets(app, { view: 'region', indicatorId: 'absence-15' });
    expect(sets.map(({ contributors, values }) => [contributors, values[0]])).toEqual([
      [
        3,
        expect.objectContaining({ stadium: 'all', state: 'shown', count: 558, pupils: 3645, percent: 15.3 }),
      ],
    ]);
    expect(await listFields(app, coordinator, { indicatorId: 'absence-15' })).toMatchObject([
      {
        values: [
          { state: 'protected' },
          { state: 'protected' },
          { state: 'protected' },
          { state: 'protected' },
        ],
      },
    ]);
    await expect(listFields(app, anonymous, {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is confirmed as it was worked out or not at all', async () => {
    const { network, coordinator, roundId, organisations } = await makeWorld(app);
    await startRelease(app, coordinator, network.slug, roundId);
    await judgeRun(app, roundId);
    const [first] = organisations;
    if (first) await hand(app, roundId, first, ['412', '5,1', '0,4', '49', '9'], 'En elev till.');
    expect((await openRelease(app, coordinator, network.slug, roundId)).isOutdated).toBe(true);
    await expect(confirmRelease(app, coordinator, network.slug, roundId)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await listEntries(app.db)).toEqual([]);
  });

  it('remembers what was shown and taken back: a correction by few is not shown beside it', async () => {
    const world = await makeWorld(app);
    const { network, coordinator, roundId, organisations } = world;
    await release(app, world);
    accepted(await withdrawRelease(app, coordinator, network.slug, roundId, { reason: 'En kommun rättar.' }));
    expect(await listPublicSets(app, { view: 'region' })).toEqual([]);
    const [first] = organisations;
    if (first) await hand(app, roundId, first, ['412', '5,1', '0,4', '49', '9'], 'En elev till.');
    await release(app, world);
    const [set] = await listPublicSets(app, { view: 'region', indicatorId: 'absence-15' });
    expect(new Set(set?.values.map(({ state }) => state))).toEqual(new Set(['protected']));
    const entries = await listEntries(app.db);
    expect(entries.map(({ kind }) => kind)).toEqual(['release', 'withdrawal', 'release']);
    expect(brokenAt(entries)).toBeUndefined();
    expect(brokenAt(entries.slice(1))).toBe(1);
  });

  it('keeps a ledger that nobody rewrites, and that tells no figure of anybody', async () => {
    await release(app, await makeWorld(app));
    await expect(app.db.updateTable('release').set({ statements: '[]' }).execute()).rejects.toThrow(
      /append-only/,
    );
    await expect(app.db.deleteFrom('release').execute()).rejects.toThrow(/append-only/);
    const [{ statements, certificate } = { statements: [], certificate: { proofs: [] } }] = await listEntries(
      app.db,
    );
    expect(certificate.proofs.length).toBeGreaterThan(0);
    // every statement is a sum of all three
    expect(statements.every(({ terms }) => Object.keys(terms).length >= handed.length)).toBe(true);
  });

  it('says which figures a later release corrected and when, and tells those who take part', async () => {
    const world = await makeWorld(app);
    const { network, coordinator, roundId, organisations } = world;
    await release(app, world);
    const [first, second] = organisations;
    if (!first || !second) throw new Error('three hand in');
    const { id } = await makePerson(app, { role: 'contact', scope: second });
    const { id: outsider } = await makePerson(app, { scope: await makeOrganisation(app, { network }) });
    expect((await toldTo(app, id)).map(({ title }) => title)).not.toContain(corrected);

    app.clock.advance({ days: 3 });
    await hand(app, roundId, first, ['412', '5,1', '0,4', '68', '9'], 'En skola räknades inte med.');
    await release(app, world);
    const on = swedishDay(app.clock.now());
    const sets = await listPublicSets(app, { view: 'region', roundId });
    const days = new Map(sets.map(({ indicatorId, correctedOn }) => [indicatorId, correctedOn]));
    expect([days.get('absence-15'), days.get('absence-50')]).toEqual([on, null]);
    const { corrections } = await readIndicatorPage(app, 'minst-15-procent', {});
    expect(corrections).toEqual([{ term: '2026-autumn', on }]);
    expect((await readIndicatorPage(app, 'minst-50-procent', {})).corrections).toEqual([]);

    const notice = { title: corrected, by: network.name };
    const path = `/siffror?natverk=${network.slug}&termin=ht-2026&skolform=compulsory-school`;
    expect(await toldTo(app, id)).toContainEqual({ ...notice, path });
    expect((await toldTo(app, outsider)).map(({ title }) => title)).not.toContain(corrected);

    // once more without a change: the day stays, and nobody is told anew
    app.clock.advance({ days: 1 });
    const before = (await toldTo(app, id)).length;
    await release(app, world);
    const [again] = await listPublicSets(app, { view: 'region', roundId, indicatorId: 'absence-15' });
    expect(again?.correctedOn).toBe(on);
    expect(await toldTo(app, id)).toHaveLength(before);

    accepted(await withdrawRelease(app, coordinator, network.slug, roundId, { reason: 'Fel igen.' }));
    expect((await toldTo(app, id)).map(({ title }) => title)).not.toContain(corrected);
  });

  it('says how much is registered: of each who is named by itself, of all together as a mean', async () => {
    const world = await makeWorld(app);
    const { roundId, organisations } = world;
    const [named] = organisations;
    if (!named) throw new Error('three hand in');
    const { actor: contact } = await makePerson(app, { role: 'contact', scope: named });
    const place = { roundId, slug: named.slug };
    const late = { reportingRate: '84,6', lateRule: 'from-minutes', lateMinutes: '15' };
    const figures = handed[0] && { 'F-3': handed[0], '4-6': handed[0], '7-9': handed[0] };
    accepted(await saveForm(app, contact, place, figureForm(figures, late)));
    accepted(await approveForm(app, contact, place, 'Rätt rapporteringsgrad.'));
    const page = await openSubmission(app, contact, roundId, named.slug);
    accepted(await saveNaming(app, contact, page, { named: ['absence-15'] }));
    await release(app, world);

    const ofAll = { lowestReporting: 85, lowReporting: 1, reportingRate: 92, lateMinutes: [0, 15] };
    const [region] = await listPublicSets(app, { view: 'region', indicatorId: 'absence-15' });
    expect(region).toMatchObject(ofAll);
    expect(region?.values.map(({ reportingRate }) => reportingRate)).toEqual([null, null, null, null]);
    const [table] = await listPublicSets(app, { view: 'named', indicatorId: 'absence-15' });
    expect(table?.values.map(({ organisationId, reportingRate }) => [organisationId, reportingRate])).toEqual(
      Array.from({ length: 4 }, () => [named.id, 84]),
    );
    expect(await listPublicSets(app, { view: 'named', indicatorId: 'absence-50' })).toEqual([]);
  });

  it('deletes what was handed in when the time is out; then nothing of the term can be released', async () => {
    const world = await makeWorld(app);
    const { network, coordinator, roundId } = world;
    await release(app, world);
    const cells = () => app.db.selectFrom('indicator_cell').select('count').execute();
    app.clock.advance({ days: 729 });
    await rawDeletionJob.run(app, {});
    expect((await cells()).length).toBeGreaterThan(0);
    // released anew, which gives it no more time
    await release(app, world);
    app.clock.advance({ days: 2 });
    await rawDeletionJob.run(app, {});
    expect(await cells()).toEqual([]);
    expect(await listPublicSets(app, { view: 'region' })).not.toEqual([]);
    await expect(startRelease(app, coordinator, network.slug, roundId)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('deletes what was handed in and taken back, or never released, in the same time', async () => {
    const world = await makeWorld(app);
    const { network, coordinator, roundId } = world;
    await makeWorld(app);
    await release(app, world);
    accepted(await withdrawRelease(app, coordinator, network.slug, roundId, { reason: 'En kommun rättar.' }));
    app.clock.advance({ days: 731 + 365 });
    await rawDeletionJob.run(app, {});
    expect(await app.db.selectFrom('indicator_cell').select('count').execute()).toEqual([]);
  });

  it('is for the coordinator alone', async () => {
    const { network, roundId, organisations } = await makeWorld(app);
    const [organisation] = organisations;
    if (!organisation) return;
    const { actor: contact } = await makePerson(app, { role: 'contact', scope: organisation });
    await expect(startRelease(app, contact, network.slug, roundId)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

it.each(['sv', 'en'] as const)('who opens rounds reads how long figures are kept (%s)', (lang) => {
  const { disposal } = messages(lang).indicators.submission.rounds.hints;
  expect(disposal).toContain(`${loadReleasePolicy().rawRetentionDays} `);
});
