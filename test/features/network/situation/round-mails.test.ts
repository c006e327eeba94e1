import { expect, it } from 'vitest';
import { loadStandardQuestions } from '#src/features/network/situation/questions/standard-questions.ts';
import { reminderJob } from '#src/features/network/situation/rounds/reminder-job.ts';
import { roundMailBuilder } from '#src/features/network/situation/rounds/round-mails.ts';
import {
  changeLastDay,
  openRound,
  openSituation,
} from '#src/features/network/situation/rounds/round-service.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted, answer, approve } from '#test/support/factories/situation-factory.ts';

const mailbox = 'elevhalsa@norrbruk.example';
const year = 2026;
const lastDay = '2027-01-29';

/** Hällinge has a contact person, Norrbruk only a mailbox, Tvärsjö neither; the association is not asked. */
async function asked(app: TestApp) {
  const network = await makeNetwork(app, { slug: 'natverket' });
  const hallinge = await makeOrganisation(app, { network, slug: 'hallinge' });
  const norrbruk = await makeOrganisation(app, { network, slug: 'norrbruk', name: 'Norrbruks kommun' });
  await app.db
    .updateTable('organisation')
    .set({ function_email: mailbox })
    .where('id', '=', norrbruk.id)
    .execute();
  await makeOrganisation(app, { network, slug: 'tvarsjo', name: 'Tvärsjö kommun' });
  const association = await makeOrganisation(app, { network, kind: 'municipal-association' });
  await makePerson(app, { role: 'contact', scope: association });
  const contact = await makePerson(app, { role: 'contact', scope: hallinge });
  await makePerson(app, { scope: hallinge });
  const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network });
  await loadStandardQuestions(app);
  accepted(await openRound(app, coordinator, 'natverket', { year, answerBy: lastDay }));
  return { hallinge, norrbruk, contact, coordinator };
}

/** Every mail that is queued, as it would be sent now: to whom, and what; nothing that is withdrawn. */
async function mails(app: TestApp) {
  const rows = await app.db
    .selectFrom('mail')
    .select(['id', 'recipient_email', 'built_from'])
    .where('purpose', '=', 'situation')
    .orderBy('id')
    .execute();
  const written = rows.map(async ({ id, recipient_email: to, built_from }) => {
    const content = await roundMailBuilder.build(app, { id, from: JSON.parse(built_from ?? '{}') });
    return content ? [{ to, ...content }] : [];
  });
  return (await Promise.all(written)).flat();
}

const subjects = async (app: TestApp) => (await mails(app)).map(({ to, subject }) => [to, subject]);

describeOnEachEngine('who is told of the yearly questions', ({ app }) => {
  it('is the contact person when they are asked, or the contact function where there is none', async () => {
    const { contact } = await asked(app);
    const [first, second, ...more] = await mails(app);
    expect(more).toEqual([]);
    expect([first?.to, first?.subject]).toEqual([
      contact.email,
      'Nulägesbilden 2026: dags för Hällinge kommun att svara',
    ]);
    expect(first?.text).toContain('/organisationer/hallinge/nulage?natverk=natverket');
    expect(first?.text).toContain('senast den 29 januari 2027');
    expect(first?.text).not.toContain('Har du inget konto?');
    expect(second?.to).toBe(mailbox);
    expect(second?.text).toContain('Har du inget konto?');
  });

  it('is whoever still answers for those who have not answered, when the mail is sent', async () => {
    const { contact, norrbruk } = await asked(app);
    await makePerson(app, { role: 'contact', scope: norrbruk });
    expect(await subjects(app)).toHaveLength(1);
    accepted(await answer(app, contact.actor, 'hallinge', { plan: 'yes' }));
    await approve(app, contact.actor, 'hallinge');
    expect(await subjects(app)).toEqual([]);
  });

  it('is nobody who has left since', async () => {
    const { contact, hallinge } = await asked(app);
    await app.db.updateTable('person').set({ state: 'suspended' }).where('id', '=', contact.id).execute();
    await app.db.deleteFrom('network_organisation').where('organisation_id', '!=', hallinge.id).execute();
    expect(await subjects(app)).toEqual([]);
  });

  it('is reminded once in the week before the last day, and anew before another', async () => {
    const { contact, coordinator } = await asked(app);
    const run = async (day: string) => {
      app.clock.set(`${day}T08:00:00Z`);
      await reminderJob.run(app, {});
    };
    await run('2027-01-21');
    expect(await subjects(app)).toHaveLength(2);
    for (const day of ['2027-01-22', '2027-01-25', '2027-01-29']) await run(day);
    expect(await subjects(app)).toContainEqual([
      contact.email,
      'Påminnelse: Hällinge kommun har inte svarat i Nulägesbilden 2026',
    ]);
    expect(await subjects(app)).toHaveLength(4);
    const [round] = (await openSituation(app, coordinator, 'natverket')).rounds;
    const change = (day: string | undefined) =>
      changeLastDay(app, coordinator, 'natverket', { round: round?.id ?? '', lastDay: day });
    expect(await change('2027-01-28')).toMatchObject({ errors: { lastDay: { code: 'past-date' } } });
    accepted(await change('2027-03-31'));
    await run('2027-02-10');
    expect(await subjects(app)).toHaveLength(4);
    await run('2027-03-25');
    expect(await subjects(app)).toHaveLength(6);
    await run('2027-04-01');
    expect((await subjects(app)).map(([, subject]) => subject)).not.toContainEqual(
      expect.stringContaining('Påminnelse'),
    );
    accepted(await change(undefined));
    expect((await openSituation(app, coordinator, 'natverket')).rounds[0]?.answerBy).toBeNull();
  });

  it('has its last day changed by the coordinator alone, in the round that is open', async () => {
    const { contact, coordinator } = await asked(app);
    const change = { round: 'another', lastDay: '2027-03-31' };
    await expect(changeLastDay(app, contact.actor, 'natverket', change)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(changeLastDay(app, coordinator, 'natverket', change)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
