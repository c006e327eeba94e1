import { beforeEach, expect, it } from 'vitest';
import { readReport } from '#src/features/desk/report/report-service.ts';
import { reportTasks } from '#src/features/desk/report/report-tasks.ts';
import { readNetworkYear } from '#src/features/desk/year/year-service.ts';
import { anonymous, type Person } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeMeeting } from '#test/support/factories/meeting-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted, answer, approve, askYear } from '#test/support/factories/situation-factory.ts';

describeOnEachEngine('the year of a network', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let reader: Person;
  let coordinator: Person;
  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    ({ actor: reader } = await makePerson(app, { scope: organisation }));
    ({ actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network }));
  });
  const yearOf = (actor: Person, year = '2027') => readNetworkYear(app, actor, { slug: network.slug, year });
  const reportOf = (actor: Person, year: string | null) =>
    readReport(app, actor, { slug: network.slug, year });
  const daysUntil = (day: string) => Math.ceil((Date.parse(day) - app.clock.now().getTime()) / 86_400_000);

  it('has its meetings that the reader may see, and its rounds', async () => {
    await makeMeeting(app, { network });
    const { id } = await makeMeeting(app, { network, title: 'För samordnare' });
    const visibility = `role:coordinator:${network.id}`;
    await app.db.updateTable('meeting').set({ visibility }).where('id', '=', id).execute();
    await app.db
      .insertInto('situation_round')
      .values({
        id: 'r',
        network_id: network.id,
        year: 2027,
        answer_by: '2027-04-30',
        opened_at: '2027-03-31T22:30:00.000Z',
      })
      .execute();
    const { months } = await yearOf(reader);
    expect(months[2]?.items).toMatchObject([{ kind: 'meeting', title: 'Nätverksträff om övergångar' }]);
    // half past midnight in Sweden
    expect(months[3]?.items).toMatchObject([
      { kind: 'round-opens', day: '2027-04-01' },
      { kind: 'round-ends', day: '2027-04-30' },
    ]);
    expect((await yearOf(coordinator)).months[2]?.items).toHaveLength(2);
  });

  it('is reported when it is over: meetings that were held, not those to come', async () => {
    await makeMeeting(app, { network });
    expect((await reportOf(reader, '2027')).meetings).toEqual([]);
    app.clock.advance({ days: daysUntil('2027-06-01') });
    expect(await reportOf(reader, '2027')).toMatchObject({
      isUnfinished: true,
      meetings: [{ title: 'Nätverksträff om övergångar' }],
    });
    app.clock.advance({ days: daysUntil('2028-01-03') });
    expect(await reportOf(reader, null)).toMatchObject({ year: 2027, isUnfinished: false });
    expect((await reportOf(reader, '2099')).year).toBe(2028);
  });

  it('counts the municipalities that answered the Nulägesbild, and no other organisation', async () => {
    expect((await reportOf(reader, '2026')).situation).toBeUndefined();
    await askYear(app, coordinator, network, 2026);
    const association = await makeOrganisation(app, { network, kind: 'municipal-association' });
    await makeOrganisation(app, { network, name: 'Norrbruks kommun' });
    const answering = async (scope: MadeOrganisation) => {
      const { actor } = await makePerson(app, { scope, role: 'contact' });
      accepted(await answer(app, actor, scope.slug, { plan: 'yes' }));
      await approve(app, actor, scope.slug);
    };
    await answering(association);
    expect((await reportOf(reader, '2026')).situation).toEqual({ answered: 0, members: 2 });
    await answering(organisation);
    await answering(organisation);
    expect((await reportOf(reader, '2026')).situation).toEqual({ answered: 1, members: 2 });
  });

  it('waits as a report for coordinators in January', async () => {
    app.clock.advance({ days: daysUntil('2027-12-31') });
    expect(await reportTasks.list(app, coordinator)).toEqual([]);
    app.clock.advance({ days: 2 });
    const [task] = await reportTasks.list(app, coordinator);
    expect(task?.path).toBe(`/natverk/${network.slug}/arsberattelse?ar=2027`);
    expect(task?.since).toBe('2027-12-31T23:00:00.000Z');
    expect(await reportTasks.list(app, reader)).toEqual([]);
    app.clock.advance({ days: 31 });
    expect(await reportTasks.list(app, coordinator)).toEqual([]);
  });

  it('is for those who take part', async () => {
    const { actor: stranger } = await makePerson(app, {
      scope: await makeOrganisation(app, { network: await makeNetwork(app) }),
    });
    for (const actor of [anonymous, stranger]) {
      const asked = { slug: network.slug, year: null };
      await expect(readNetworkYear(app, actor, asked)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(readReport(app, actor, asked)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
