import { beforeEach, expect, it } from 'vitest';
import { discardMeeting, openMeeting } from '#src/features/meetings/meeting/meeting-change-service.ts';
import { readMeetingPage } from '#src/features/meetings/meeting/meeting-page-service.ts';
import { findMeeting, listSeries } from '#src/features/meetings/meeting/meeting-queries.ts';
import { seatTasks } from '#src/features/meetings/registration/jobs/seat-tasks-text.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeMeeting } from '#test/support/factories/meeting-factory.ts';
import { type MadeNetwork, makeNetwork } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('a series that is a draft', ({ app }) => {
  let network: MadeNetwork;
  let coordinator: MadePerson;
  let ids: readonly string[];
  let seriesId: string;

  beforeEach(async () => {
    network = await makeNetwork(app);
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    const series = { title: 'Seminarium', repetition: 'weekly', times: 4, act: 'draft' } as const;
    const { id } = await makeMeeting(app, { network, by: coordinator.actor, ...series });
    seriesId = (await findMeeting(app.db, id))?.seriesId ?? '';
    ids = (await listSeries(app.db, seriesId)).map((one) => one.id);
  });

  const states = async () => (await listSeries(app.db, seriesId)).map(({ state }) => state);
  const tasks = async () =>
    (await seatTasks.list(app, coordinator.actor)).map(({ path, words }) => [path, words('sv').title]);
  const pathOf = (index: number) => `/moten/${ids[index]}-seminarium`;

  it('is published as one meeting, or with all that follow', async () => {
    await openMeeting(app, coordinator.actor, ids[0] ?? '', 'one');
    expect(await states()).toEqual(['open', 'draft', 'draft', 'draft']);
    await openMeeting(app, coordinator.actor, ids[2] ?? '', 'following');
    expect(await states()).toEqual(['open', 'draft', 'open', 'open']);
    await openMeeting(app, coordinator.actor, ids[1] ?? '', 'following');
    expect(await states()).toEqual(['open', 'open', 'open', 'open']);
    await expect(openMeeting(app, coordinator.actor, ids[1] ?? '', 'following')).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is thrown away as one meeting, or with all drafts that follow', async () => {
    await openMeeting(app, coordinator.actor, ids[3] ?? '', 'one');
    await discardMeeting(app, coordinator.actor, ids[0] ?? '', 'one');
    expect(await states()).toEqual(['draft', 'draft', 'open']);
    await discardMeeting(app, coordinator.actor, ids[1] ?? '', 'following');
    expect(await states()).toEqual(['open']);
  });

  it('asks which of them where there are more to come', async () => {
    const asks = async (index: number) =>
      (await readMeetingPage(app, coordinator.actor, ids[index] ?? '')).hasLaterDrafts;
    expect([await asks(0), await asks(3)]).toEqual([true, false]);
  });

  it('stands once in Att göra, by its first draft', async () => {
    expect(await tasks()).toEqual([[pathOf(0), '4 möten är inte publicerade: Seminarium']]);
    await openMeeting(app, coordinator.actor, ids[0] ?? '', 'one');
    expect(await tasks()).toEqual([[pathOf(1), '3 möten är inte publicerade: Seminarium']]);
    await openMeeting(app, coordinator.actor, ids[1] ?? '', 'one');
    await openMeeting(app, coordinator.actor, ids[2] ?? '', 'one');
    expect(await tasks()).toEqual([[pathOf(3), 'Mötet är inte publicerat: Seminarium']]);
  });
});
