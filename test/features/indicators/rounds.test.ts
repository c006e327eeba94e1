import { expect, it } from 'vitest';
import { loadIndicators } from '#src/features/indicators/definitions/load-indicators.ts';
import { reminderJob } from '#src/features/indicators/rounds/reminder-job.ts';
import type { RoundInput } from '#src/features/indicators/rounds/round-input.ts';
import {
  closeRound,
  confirmChecklist,
  openRound,
  openRoundPage,
  openRounds,
} from '#src/features/indicators/rounds/round-service.ts';
import { figureTasks } from '#src/features/indicators/submissions/figure-tasks.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { figureForm, makeRound, saveForm } from '#test/support/factories/figures-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

const asked: RoundInput = {
  ...{ term: '2026-autumn', schoolForm: 'compulsory-school', dueOn: '2027-02-15' },
  ...{ lowestReportingRate: 85, host: 'Regionförbundet', packages: ['gender'] },
};
const decided = 'Det har vi kommit överens om.';
const decisions = {
  ...{ controller: decided, 'legal-basis': decided, secrecy: decided, disposal: decided, naming: decided },
};

async function makeWorld(app: TestApp) {
  const network = await makeNetwork(app);
  const organisation = await makeOrganisation(app, { network });
  await makeOrganisation(app, { network, kind: 'region', name: 'Regionen' });
  const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network });
  const { actor: contact, email } = await makePerson(app, { role: 'contact', scope: organisation });
  await loadIndicators(app);
  return { network, organisation, coordinator, contact, email };
}

const subjectsTo = async (app: TestApp, to: string) => {
  const rows = await app.db.selectFrom('mail').select('subject').where('recipient_email', '=', to).execute();
  return rows.map(({ subject }) => subject);
};

describeOnEachEngine('collecting figures', ({ app }) => {
  it('waits until everything that must be settled is confirmed', async () => {
    const { network, coordinator } = await makeWorld(app);
    expect(await openRound(app, coordinator, network.slug, asked)).toMatchObject({
      ok: false,
      errors: { form: { code: 'checklist-first' } },
    });
    expect(await confirmChecklist(app, coordinator, network.slug, decisions)).toMatchObject({ ok: true });
    const opened = await openRound(app, coordinator, network.slug, asked);
    const id = opened.ok ? opened.value : '';
    const { round } = await openRoundPage(app, coordinator, network.slug, id);
    expect(round.asked.map(({ id: indicator, byGender }) => [indicator, byGender])).toEqual([
      ['absence-time-valid', false],
      ['absence-time-invalid', false],
      ['absence-15', false],
      ['absence-50', false],
      ['absence-15', true],
      ['absence-50', true],
    ]);
  });

  it('is opened once for a term and school form, and not for days that have been', async () => {
    const { network, coordinator } = await makeWorld(app);
    await makeRound(app, coordinator, network);
    expect(await openRound(app, coordinator, network.slug, asked)).toMatchObject({
      errors: { term: { code: 'taken' } },
    });
    const late: RoundInput = { ...asked, schoolForm: 'upper-secondary-school', dueOn: '2020-01-01' };
    expect(await openRound(app, coordinator, network.slug, late)).toMatchObject({
      errors: { dueOn: { code: 'past-date' } },
    });
  });

  it('asks the contact people by mail and in their tasks, and reminds a week before it is due', async () => {
    const { network, organisation, coordinator, contact, email } = await makeWorld(app);
    const roundId = await makeRound(app, coordinator, network);
    expect(await subjectsTo(app, email)).toEqual(['Lämna uppgifter för höstterminen 2026: Hällinge kommun']);
    const path = `/siffror/lamna/${roundId}/${organisation.slug}`;
    expect(await figureTasks.list(app, contact)).toMatchObject([{ path, isUrgent: false }]);
    await reminderJob.run(app, {});
    expect(await subjectsTo(app, email)).toHaveLength(1);
    app.clock.set('2027-02-09T09:00:00.000Z');
    await reminderJob.run(app, {});
    await reminderJob.run(app, {});
    expect(await subjectsTo(app, email)).toEqual([
      'Lämna uppgifter för höstterminen 2026: Hällinge kommun',
      'Påminnelse: uppgifter för höstterminen 2026, Hällinge kommun',
    ]);
    expect(await figureTasks.list(app, contact)).toMatchObject([{ path, isUrgent: true }]);
  });

  it('takes nothing more once it is closed, and keeps to those who run it', async () => {
    const { network, organisation, coordinator, contact } = await makeWorld(app);
    const roundId = await makeRound(app, coordinator, network);
    await closeRound(app, coordinator, network.slug, roundId);
    await expect(
      saveForm(app, contact, { roundId, slug: organisation.slug }, figureForm()),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(closeRound(app, coordinator, network.slug, roundId)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await figureTasks.list(app, contact)).toEqual([]);
    await expect(openRounds(app, contact, network.slug)).rejects.toMatchObject({ code: 'forbidden' });
    const other = await makeNetwork(app, { name: 'Ett annat nätverk' });
    const { actor: stranger } = await makePerson(app, { role: 'coordinator', scope: other });
    await expect(openRoundPage(app, stranger, other.slug, roundId)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
