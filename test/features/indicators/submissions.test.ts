import { expect, it } from 'vitest';
import { county } from '#db/seeds/bergslagsbygden.ts';
import { openRoundPage } from '#src/features/indicators/rounds/round-service.ts';
import {
  saveNaming,
  submitFigures,
  withdrawFigures,
} from '#src/features/indicators/submissions/approval/approval-service.ts';
import { figureTasks } from '#src/features/indicators/submissions/figure-tasks.ts';
import { openSubmission } from '#src/features/indicators/submissions/submission-service.ts';
import { replaceBackgrounds } from '#src/features/network/municipalities/background/background-queries.ts';
import {
  upsertCounties,
  upsertMunicipalities,
} from '#src/features/network/municipalities/municipality-queries.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import {
  approveForm,
  figureForm,
  makeRound,
  saveForm,
  usualFigures,
} from '#test/support/factories/figures-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted } from '#test/support/factories/situation-factory.ts';

const hallinge = { code: '9905', name: 'Hällinge', slug: 'hallinge' };

async function makeWorld(app: TestApp) {
  const network = await makeNetwork(app);
  const organisation = await makeOrganisation(app, { network });
  const { actor: coordinator, email } = await makePerson(app, { role: 'coordinator', scope: network });
  const { actor: contact } = await makePerson(app, { role: 'contact', scope: organisation });
  const { actor: writer, email: writerMail } = await makePerson(app, { role: 'writer', scope: organisation });
  const roundId = await makeRound(app, coordinator, network);
  const place = { roundId, slug: organisation.slug };
  return { network, organisation, coordinator, coordinatorMail: email, contact, writer, writerMail, place };
}

const mailsTo = (app: TestApp, to: string) =>
  app.db.selectFrom('mail').select(['subject', 'body_text']).where('recipient_email', '=', to).execute();

describeOnEachEngine('handing in figures', ({ app }) => {
  it('keeps a draft that is half filled in, and tells what does not fit when one goes on', async () => {
    const { contact, place } = await makeWorld(app);
    accepted(await saveForm(app, contact, place, { version: '0', next: 'save' }));
    const wrong = { ...usualFigures, 'F-3': ['40', '5,1', '0,4', '41', '3'] as const };
    const outcome = await saveForm(app, contact, place, figureForm(wrong, { next: 'preview' }));
    expect(outcome).toEqual({
      ok: false,
      errors: {
        'figures.y-F-3.all.absence-15': { code: 'more-than-pupils', values: { pupils: 40 } },
      },
    });
    const { cells, faults, counting } = await openSubmission(app, contact, place.roundId, place.slug);
    expect(cells).toHaveLength(12);
    expect(faults).toHaveLength(1);
    expect(counting).toMatchObject({ reportingRate: 96, lateArrivals: { rule: 'counted' } });
  });

  it('keeps nothing of a form that cannot be read, and refuses what nobody saw', async () => {
    const { contact, place } = await makeWorld(app);
    const unreadable = figureForm({ 'F-3': ['många', '', '', '', ''] });
    expect(await saveForm(app, contact, place, unreadable)).toMatchObject({
      ok: false,
      errors: { 'figures.y-F-3.all.pupils': { code: 'invalid-number' } },
    });
    expect((await openSubmission(app, contact, place.roundId, place.slug)).current).toBeUndefined();
    accepted(await saveForm(app, contact, place, figureForm()));
    accepted(await saveForm(app, contact, place, figureForm()));
    await expect(
      saveForm(app, contact, place, figureForm(usualFigures, { version: '1' })),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is handed to the contact person, who approves; whoever handed in hears of it', async () => {
    const { contact, writer, writerMail, place } = await makeWorld(app);
    accepted(await saveForm(app, writer, place, figureForm()));
    const draft = await openSubmission(app, writer, place.roundId, place.slug);
    expect(draft.mayApprove).toBe(false);
    await expect(approveForm(app, writer, place)).rejects.toMatchObject({ code: 'forbidden' });
    accepted(await submitFigures(app, writer, draft, { version: 1, function: 'Controller' }));
    const [task] = await figureTasks.list(app, contact);
    expect(task).toMatchObject({
      isUrgent: true,
      path: `/siffror/lamna/${place.roundId}/${place.slug}/forhandsgranska`,
    });
    accepted(await approveForm(app, contact, place));
    expect(await figureTasks.list(app, contact)).toEqual([]);
    const { approved } = await openSubmission(app, contact, place.roundId, place.slug);
    expect(approved).toMatchObject({ submittedFunction: 'Controller', approvedFunction: 'Skolchef' });
    const mails = await mailsTo(app, writerMail);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Godkända uppgifter för höstterminen 2026: Hällinge kommun',
    ]);
  });

  it('is corrected with a reason and withdrawn with a reason; the coordinator hears that and reads why, and no figure', async () => {
    const { network, contact, coordinator, coordinatorMail, place } = await makeWorld(app);
    accepted(await saveForm(app, contact, place, figureForm()));
    accepted(await approveForm(app, contact, place));
    accepted(
      await saveForm(
        app,
        contact,
        place,
        figureForm({ ...usualFigures, 'F-3': ['412', '5,1', '0,4', '47', '3'] }),
      ),
    );
    expect(await approveForm(app, contact, place)).toMatchObject({
      ok: false,
      errors: { correction: { code: 'required' } },
    });
    accepted(await approveForm(app, contact, place, 'En skola räknades dubbelt.'));
    const corrected = await openSubmission(app, contact, place.roundId, place.slug);
    expect(corrected.history.map(({ state, correction }) => [state, correction])).toEqual([
      ['approved', 'En skola räknades dubbelt.'],
      ['replaced', ''],
    ]);
    accepted(await withdrawFigures(app, contact, corrected, { reason: 'Systemet byttes under terminen.' }));
    const { standing, changes } = await openRoundPage(app, coordinator, network.slug, place.roundId);
    expect(standing.map(({ state }) => state)).toEqual(['withdrawn']);
    const on = swedishDay(app.clock.now());
    const whose = { organisation: { slug: place.slug }, on };
    expect(changes).toMatchObject([
      { ...whose, what: 'withdrawn', reason: 'Systemet byttes under terminen.' },
      { ...whose, what: 'corrected', reason: 'En skola räknades dubbelt.' },
    ]);
    expect(JSON.stringify({ standing, changes })).not.toMatch(/\b(412|47|5\.1)\b/);
    const mails = await mailsTo(app, coordinatorMail);
    expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual([
      'Rättade uppgifter för höstterminen 2026',
      'Tillbakadragna uppgifter för höstterminen 2026',
    ]);
    expect(JSON.stringify(mails)).not.toContain('dubbelt');
    await expect(openSubmission(app, coordinator, place.roundId, place.slug)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('shows last term beside this one, prefills how one counts, and asks about unusual changes', async () => {
    const { network, contact, coordinator, place } = await makeWorld(app);
    accepted(await saveForm(app, contact, place, figureForm()));
    accepted(await approveForm(app, contact, place));
    const roundId = await makeRound(app, coordinator, network, { term: '2027-spring', dueOn: '2027-08-15' });
    const next = { ...place, roundId };
    const begun = await openSubmission(app, contact, roundId, place.slug);
    expect(begun.last?.term).toBe('2026-autumn');
    expect(begun.prefill).toMatchObject({
      from: 'last-term',
      counting: { basis: 'offered-time', reportingRate: null },
    });
    accepted(
      await saveForm(
        app,
        contact,
        next,
        figureForm({ ...usualFigures, '7-9': ['405', '7,2', '2,8', '140', '14'] }),
      ),
    );
    const page = await openSubmission(app, contact, roundId, place.slug);
    expect(page.changes).toEqual([{ field: 'figures.y-7-9.all.absence-15', before: 83, now: 140 }]);
  });

  it('asks whether more pupils than go to school there are right', async () => {
    const { organisation, contact, place } = await makeWorld(app);
    const { code, name, slug } = hallinge;
    await upsertCounties(app.db, [{ ...county, slug: 'bergslagsbygden', isInvented: true }]);
    await upsertMunicipalities(app.db, [
      { code, name, slug, countyCode: county.code, shortName: name, settlement: null, isInvented: true },
    ]);
    await app.db
      .insertInto('organisation_municipality')
      .values({ organisation_id: organisation.id, municipality_code: code })
      .execute();
    const background = { code, perKm2: 5, pupilsPerSchool: 100, independent: 0, east: 0, north: 0 };
    await replaceBackgrounds(app.db, [{ ...background, pupils: 1150, source: 'Exempeldata' }]);
    accepted(await saveForm(app, contact, place, figureForm()));
    const page = await openSubmission(app, contact, place.roundId, place.slug);
    expect(page.fitsSize).toBe(true);
    const more = figureForm({ ...usualFigures, 'F-3': ['512', '5,1', '0,4', '48', '3'] });
    accepted(await saveForm(app, contact, place, more));
    expect(await approveForm(app, contact, place, '', { changes: 'ja' })).toEqual({
      ok: false,
      errors: { size: { code: 'size-unread' } },
    });
    accepted(await approveForm(app, contact, place));
  });

  it('names nobody before a yes, which can be taken back until the figures are released', async () => {
    const { contact, writer, place } = await makeWorld(app);
    const page = await openSubmission(app, contact, place.roundId, place.slug);
    expect(page.named.size).toBe(0);
    accepted(await saveNaming(app, contact, page, { named: ['absence-15', 'unknown'] }));
    const named = await openSubmission(app, contact, place.roundId, place.slug);
    expect([...named.named]).toEqual(['absence-15']);
    accepted(await saveNaming(app, contact, named, { named: [] }));
    await expect(saveNaming(app, writer, named, { named: ['absence-15'] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await app.db.updateTable('indicator_round').set({ released_at: app.clock.now().toISOString() }).execute();
    const released = await openSubmission(app, contact, place.roundId, place.slug);
    expect(released.named.size).toBe(0);
    await expect(saveNaming(app, contact, released, { named: ['absence-15'] })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('belongs to organisations that run schools in the network', async () => {
    const { network, place } = await makeWorld(app);
    const region = await makeOrganisation(app, { network, kind: 'region', name: 'Regionen' });
    const { actor } = await makePerson(app, { role: 'contact', scope: region });
    await expect(openSubmission(app, actor, place.roundId, region.slug)).rejects.toMatchObject({
      code: 'not-found',
    });
    const stranger = await makeOrganisation(app, { name: 'Långt borta kommun' });
    const { actor: other } = await makePerson(app, { role: 'contact', scope: stranger });
    await expect(openSubmission(app, other, place.roundId, stranger.slug)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(openSubmission(app, other, place.roundId, place.slug)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
