import { beforeEach, expect, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { deskRegistration } from '#src/features/desk/registration.ts';
import { openDesk } from '#src/features/desk/tasks/desk-service.ts';
import { handOver, openHandOver, takeBack } from '#src/features/desk/tasks/hand-over-service.ts';
import { openResting, restTask, wakeTask } from '#src/features/desk/tasks/resting-service.ts';
import { anonymous, type Person } from '#src/platform/access/actor.ts';
import { listTasks } from '#src/platform/tasks/task-list.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('what waits for a person', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let coordinator: MadePerson;
  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network, name: 'Ada Ek' });
  });
  const titles = async (actor: Person) =>
    (await openDesk(app, actor)).waiting.map(({ words }) => words('sv').title);
  const vacancy = 'Hällinge kommun saknar kontaktperson';
  const firstOf = async (actor: Person) => {
    const [task] = await listTasks(app, actor);
    if (!task) throw new Error('Nothing waits.');
    return task;
  };
  const dayFrom = (days: number) =>
    new Date(app.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

  it('rests until the day, for that person alone, and comes back', async () => {
    const other = await makePerson(app, { role: 'coordinator', scope: network });
    expect(await titles(coordinator.actor)).toEqual([vacancy]);
    const { id } = await firstOf(coordinator.actor);
    const asked = { task: id, until: dayFrom(7) };
    expect(await restTask(app, coordinator.actor, asked)).toMatchObject({ ok: true });
    const desk = await openDesk(app, coordinator.actor);
    expect(desk.waiting).toEqual([]);
    expect(desk.resting).toMatchObject([{ id, restsUntil: dayFrom(7) }]);
    expect(await titles(other.actor)).toEqual([vacancy]);
    app.clock.advance({ days: 6 });
    expect(await titles(coordinator.actor)).toEqual([]);
    app.clock.advance({ days: 1 });
    expect(await titles(coordinator.actor)).toEqual([vacancy]);
  });

  it('is taken up again before its day', async () => {
    const { id } = await firstOf(coordinator.actor);
    await restTask(app, coordinator.actor, { task: id, until: dayFrom(30) });
    await restTask(app, coordinator.actor, { task: id, until: dayFrom(60) });
    expect((await openDesk(app, coordinator.actor)).resting).toMatchObject([{ restsUntil: dayFrom(60) }]);
    await wakeTask(app, coordinator.actor, id);
    expect(await titles(coordinator.actor)).toEqual([vacancy]);
  });

  it('rests neither until a day that has been nor for more than a year, and only when it waits', async () => {
    const { id } = await firstOf(coordinator.actor);
    const rest = (until: string, task = id) => restTask(app, coordinator.actor, { task, until });
    expect(await rest(dayFrom(0))).toMatchObject({ errors: { until: { code: 'past-date' } } });
    expect(await rest(dayFrom(400))).toMatchObject({ errors: { until: { code: 'out-of-range' } } });
    await expect(rest(dayFrom(1), 'x')).rejects.toMatchObject({ code: 'not-found' });
    const stranger = await makePerson(app, { role: 'writer', scope: organisation });
    await expect(openResting(app, stranger.actor, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(openDesk(app, anonymous)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is seen by a substitute who has the same role, until the day and no longer', async () => {
    const other = await makeNetwork(app, { name: 'Andra nätverket' });
    await makeOrganisation(app, { network: other, name: 'Norrbruks kommun' });
    const substitute = await makePerson(app, { role: 'coordinator', scope: network, name: 'Bo Al' });
    await app.db
      .insertInto('membership')
      .values({
        id: app.ids.next(),
        person_id: coordinator.id,
        scope_type: 'network',
        scope_id: other.id,
        role: 'coordinator',
        is_substitute: 0,
        status: 'approved',
        requested_at: app.clock.now().toISOString(),
        decided_at: null,
        decided_by: null,
        ended_at: null,
      })
      .execute();
    const absent = await actorOf(app.db, coordinator.id);
    expect((await openHandOver(app, absent)).colleagues).toEqual([
      { personId: substitute.id, name: 'Bo Al' },
    ]);
    const asked = { substitute: substitute.id, until: dayFrom(3) };
    expect(await handOver(app, absent, asked)).toMatchObject({ ok: true });
    // what both have waits in the own list; the other network's never comes along
    expect((await openDesk(app, substitute.actor)).handed).toMatchObject([{ name: 'Ada Ek', tasks: [] }]);
    const { id } = await firstOf(substitute.actor);
    await restTask(app, substitute.actor, { task: id, until: dayFrom(3) });
    expect((await openDesk(app, substitute.actor)).handed).toMatchObject([{ tasks: [] }]);
    expect((await openDesk(app, absent)).substitute).toMatchObject({ name: 'Bo Al', untilOn: dayFrom(3) });
    app.clock.advance({ days: 4 });
    expect((await openDesk(app, substitute.actor)).handed).toEqual([]);
    expect((await openDesk(app, absent)).substitute).toBeUndefined();
  });

  it('shows a substitute what waits for the absent person in the role that both have', async () => {
    const [a, b] = [
      await makePerson(app, { role: 'contact', scope: organisation, name: 'Ada' }),
      await makePerson(app, { role: 'contact', scope: organisation, name: 'Bo' }),
    ];
    await app.db
      .updateTable('person')
      .set({ asked_at: app.clock.now().toISOString() })
      .where('id', '=', a.id)
      .execute();
    await handOver(app, a.actor, { substitute: b.id, until: dayFrom(1) });
    // whether Ada still works there nobody else can say
    expect((await openDesk(app, b.actor)).handed).toMatchObject([{ name: 'Ada', tasks: [] }]);
    expect((await openDesk(app, a.actor)).waiting).toMatchObject([{ post: '/mitt/arbetar-du-kvar/ja' }]);
    await takeBack(app, a.actor);
    expect((await openDesk(app, b.actor)).handed).toEqual([]);
  });

  it('goes to nobody without the role, and for no more than a year', async () => {
    const reader = await makePerson(app, { role: 'reader', scope: organisation });
    const colleague = await makePerson(app, { role: 'coordinator', scope: network });
    const hand = (substitute: string, until: string) =>
      handOver(app, coordinator.actor, { substitute, until });
    expect(await hand(reader.id, dayFrom(1))).toMatchObject({
      errors: { substitute: { code: 'not-a-choice' } },
    });
    expect(await hand(coordinator.id, dayFrom(1))).toMatchObject({ ok: false });
    expect(await hand(colleague.id, dayFrom(-1))).toMatchObject({ errors: { until: { code: 'past-date' } } });
    expect(await hand(colleague.id, dayFrom(400))).toMatchObject({
      errors: { until: { code: 'out-of-range' } },
    });
  });

  it('is forgotten when its day has been', async () => {
    const { id } = await firstOf(coordinator.actor);
    await restTask(app, coordinator.actor, { task: id, until: dayFrom(2) });
    const row = deskRegistration.retention?.find(({ table }) => table === 'task_snooze');
    const sweep = (days: number) =>
      row && 'sweep' in row ? row.sweep(app, `${dayFrom(days)}T00:00:00.000Z`) : undefined;
    expect(await sweep(2)).toBe(0);
    expect(await sweep(3)).toBe(1);
  });

  it('begins with three steps, gone when each is taken', async () => {
    const steps = async () => (await openDesk(app, coordinator.actor)).beginnings[0]?.steps;
    expect(await steps()).toMatchObject([
      { name: 'contacts', isDone: false },
      { name: 'situation', isDone: false },
      { name: 'meeting', isDone: false },
    ]);
    await makePerson(app, { role: 'contact', scope: organisation });
    expect(await steps()).toMatchObject([{ isDone: true }, { isDone: false }, { isDone: false }]);
    const contact = await makePerson(app, { role: 'contact', scope: organisation });
    expect((await openDesk(app, contact.actor)).beginnings).toEqual([]);
  });
});
