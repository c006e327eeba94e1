import { expect, it } from 'vitest';
import { getAnswering, openAnswering } from '#src/features/network/situation/answering/answering-service.ts';
import { approveAnswers } from '#src/features/network/situation/answering/saving-service.ts';
import { readCounty } from '#src/features/network/situation/county/county-service.ts';
import { loadStandardQuestions } from '#src/features/network/situation/questions/standard-questions.ts';
import { openRound, openSituation } from '#src/features/network/situation/rounds/round-service.ts';
import { readSituation } from '#src/features/network/situation/situation-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { listTasks } from '#src/platform/tasks/task-list.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted, answer, approve, askYear } from '#test/support/factories/situation-factory.ts';

async function people(app: TestApp) {
  const network = await makeNetwork(app, { slug: 'natverket' });
  const hallinge = await makeOrganisation(app, { network, slug: 'hallinge' });
  const norrbruk = await makeOrganisation(app, { network, slug: 'norrbruk', name: 'Norrbruks kommun' });
  return {
    ...{ network, hallinge, norrbruk },
    reader: (await makePerson(app, { scope: hallinge })).actor,
    contact: (await makePerson(app, { role: 'contact', scope: hallinge })).actor,
    coordinator: (await makePerson(app, { role: 'coordinator', scope: network })).actor,
    stranger: (await makePerson(app, { role: 'contact', scope: norrbruk })).actor,
  };
}

/** What everybody reads of Hällinge: `question value (before)`. */
async function shown(app: TestApp, year?: number) {
  const county = await readCounty(app, { year });
  const row = county?.rows.find(({ organisation }) => organisation.slug === 'hallinge');
  return [...(row?.answers.values() ?? [])].map(({ questionId, value }) => {
    const before = row?.before.get(questionId)?.value;
    return `${questionId} ${value}${before ? ` (${before})` : ''}`;
  });
}

describeOnEachEngine('a year of Nulägesbilden', ({ app }) => {
  it('is answered part by part, approved by the contact person, and read by all', async () => {
    const { network, hallinge, contact, coordinator } = await people(app);
    expect(await openAnswering(app, contact, 'hallinge')).toMatchObject({
      organisation: { slug: 'hallinge' },
    });
    expect(await readCounty(app)).toBeUndefined();
    await askYear(app, coordinator, network, 2026);
    const titles = (await listTasks(app, contact)).map((task) => task.words('sv').title);
    expect(titles).toContain('Hällinge kommun har inte svarat i Nulägesbilden 2026');

    const next = accepted(await answer(app, contact, 'hallinge', { plan: 'yes' }, { part: 'plan' }));
    expect(next).toBe('figures');
    const threshold = { value: 'partly', detail: '15 procent', comment: 'Gäller grundskolan.' } as const;
    accepted(await answer(app, contact, 'hallinge', { plan: 'yes', threshold }));
    expect(await shown(app)).toEqual([]);
    await approve(app, contact, 'hallinge');
    expect(await shown(app)).toEqual(['plan yes', 'threshold partly']);
    expect((await listTasks(app, contact)).map((task) => task.words('sv').title)).not.toContain(
      'Hällinge kommun har inte svarat i Nulägesbilden 2026',
    );
    const read = (await readSituation(app, [hallinge.id])).get(hallinge.id);
    expect(read?.response).toMatchObject({
      year: 2026,
      approvedFunction: 'Skolchef',
      approvedOn: '2026-11-16',
    });
    expect(read?.answered.map(({ wording, answer: { detail } }) => [wording.sv.extra, detail])).toEqual([
      ['', ''],
      ['Vilken gräns?', '15 procent'],
    ]);
  });

  it('begins with last year’s answers, which count only when somebody says that they hold', async () => {
    const { network, contact, coordinator } = await people(app);
    await askYear(app, coordinator, network, 2026);
    accepted(await answer(app, contact, 'hallinge', { plan: 'planned', team: 'yes', guardians: 'no' }));
    await approve(app, contact, 'hallinge');
    app.clock.set('2027-03-01T09:00:00Z');
    accepted(await openRound(app, coordinator, 'natverket', { year: 2027 }));

    const { prefilled, prefilledYear } = await getAnswering(app, contact, 'hallinge');
    expect([[...prefilled.keys()].toSorted(), prefilledYear]).toEqual([['guardians', 'plan', 'team'], 2026]);
    const typed = { plan: 'yes', team: 'yes', guardians: 'no' } as const;
    accepted(await answer(app, contact, 'hallinge', typed, { part: 'plan' }));
    expect([...(await getAnswering(app, contact, 'hallinge')).answers.keys()]).toEqual(['plan']);
    accepted(await answer(app, contact, 'hallinge', typed, { part: 'support' }));
    await approve(app, contact, 'hallinge');
    expect((await shown(app, 2027)).toSorted()).toEqual([
      'guardians no (no)',
      'plan yes (planned)',
      'team yes (yes)',
    ]);
    expect((await shown(app, 2026)).toSorted()).toEqual(['guardians no', 'plan planned', 'team yes']);
  });

  it('keeps what is approved while it is changed, and replaces it by the next yes', async () => {
    const { network, contact, coordinator } = await people(app);
    await askYear(app, coordinator, network, 2026);
    accepted(await answer(app, contact, 'hallinge', { plan: 'no' }));
    await approve(app, contact, 'hallinge');
    accepted(await answer(app, contact, 'hallinge', { plan: 'yes' }));
    expect(await shown(app)).toEqual(['plan no']);
    await approve(app, contact, 'hallinge');
    expect(await shown(app)).toEqual(['plan yes']);
  });

  it('refuses words without an answer, broken links and identity numbers, each at its field', async () => {
    const { network, contact, coordinator } = await people(app);
    await askYear(app, coordinator, network, 2026);
    const refusal = await answer(app, contact, 'hallinge', {
      plan: { comment: 'Vi skriver en.' },
      threshold: { value: 'yes', detail: 'Se 19121212-1212' },
    });
    expect(refusal).toMatchObject({
      errors: {
        'answers.plan.value': { code: 'required' },
        'answers.threshold.detail': { code: 'identity-number' },
      },
    });
    for (const link of ['javascript:alert(1)', '//annan.example', 'bibliotek', '/\\annan.example']) {
      await expect(answer(app, contact, 'hallinge', { plan: { value: 'yes', link } })).rejects.toThrow(
        /invalid-link/,
      );
    }
    accepted(await answer(app, contact, 'hallinge', { plan: { value: 'yes', link: '/bibliotek/planen' } }));
  });

  it('lets nobody overwrite or approve what they have not read', async () => {
    const { network, contact, coordinator } = await people(app);
    await askYear(app, coordinator, network, 2026);
    const stale = await getAnswering(app, contact, 'hallinge');
    accepted(await answer(app, coordinator, 'hallinge', { plan: 'yes' }));
    await expect(answer(app, contact, 'hallinge', { plan: 'no' }, { version: 0 })).rejects.toMatchObject({
      code: 'conflict',
    });
    const yes = { version: 1, function: 'Skolchef' };
    await expect(approveAnswers(app, contact, stale, yes)).rejects.toMatchObject({ code: 'conflict' });
    const read = await getAnswering(app, contact, 'hallinge');
    accepted(await answer(app, coordinator, 'hallinge', { plan: 'no' }));
    await expect(approveAnswers(app, contact, read, yes)).rejects.toMatchObject({ code: 'conflict' });
    expect(await shown(app)).toEqual([]);
  });

  it('S-8.2.1 is opened by the coordinator, answered by the organisation’s own, approved by its contact person', async () => {
    const { network, reader, contact, coordinator, stranger } = await people(app);
    await loadStandardQuestions(app);
    await expect(openRound(app, contact, 'natverket', { year: 2026 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await askYear(app, coordinator, network, 2026);
    for (const actor of [anonymous, reader, stranger]) {
      await expect(openAnswering(app, actor, 'hallinge')).rejects.toMatchObject({ code: 'forbidden' });
    }
    accepted(await answer(app, coordinator, 'hallinge', { plan: 'yes' }));
    await expect(approve(app, coordinator, 'hallinge')).rejects.toMatchObject({ code: 'forbidden' });
    await approve(app, contact, 'hallinge');
    expect(
      (await openSituation(app, coordinator, 'natverket')).standing.map(({ approved }) => approved?.state),
    ).toEqual(['approved', undefined]);
  });

  it('is opened once a year, and neither for a year long ago nor with a day that has been', async () => {
    const { network, coordinator } = await people(app);
    await askYear(app, coordinator, network, 2026);
    const open = (year: number, answerBy?: string) =>
      openRound(app, coordinator, 'natverket', { year, answerBy });
    expect(await open(2026)).toMatchObject({ errors: { year: { code: 'taken' } } });
    expect(await open(2025)).toMatchObject({ errors: { year: { code: 'out-of-range' } } });
    expect(await open(2031)).toMatchObject({ errors: { year: { code: 'out-of-range' } } });
    expect(await open(2027, '2026-01-01')).toMatchObject({ errors: { answerBy: { code: 'past-date' } } });
    accepted(await open(2027, '2027-01-31'));
  });
});
