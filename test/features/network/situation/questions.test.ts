import { expect, it } from 'vitest';
import { readSituationDocument } from '#src/features/api/situation-api-service.ts';
import { organisationSource } from '#src/features/network/search/organisation-source.ts';
import { getAnswering } from '#src/features/network/situation/answering/answering-service.ts';
import { countyCsv } from '#src/features/network/situation/county/county-csv-text.ts';
import {
  getCounty,
  readCountyQuestion,
  readCountyRow,
  type ShownChoices,
} from '#src/features/network/situation/county/county-service.ts';
import { readGuardianRows } from '#src/features/network/situation/guardian-service.ts';
import { wordingAnswered } from '#src/features/network/situation/questions/question-rules.ts';
import {
  addQuestion,
  endQuestion,
  openOwnQuestions,
  rewordQuestion,
} from '#src/features/network/situation/questions/question-service.ts';
import { openRound } from '#src/features/network/situation/rounds/round-service.ts';
import { originOf } from '#src/platform/config.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted, answer, approve, askYear } from '#test/support/factories/situation-factory.ts';

const question = { text: 'Finns en ansvarig på varje skola?', short: 'Ansvarig', hint: '', extra: '' };

const request = { origin: 'https://portal.example', parameters: new URLSearchParams() };

async function asking(app: TestApp) {
  const network = await makeNetwork(app, { slug: 'natverket' });
  const hallinge = await makeOrganisation(app, { network, slug: 'hallinge' });
  const { actor: contact } = await makePerson(app, { role: 'contact', scope: hallinge });
  const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network });
  await askYear(app, coordinator, network, 2026);
  return { network, hallinge, contact, coordinator };
}

async function ownId(app: TestApp, coordinator: Parameters<typeof openOwnQuestions>[1]) {
  const { questions } = await openOwnQuestions(app, coordinator, 'natverket');
  return questions[0]?.id ?? '';
}

describeOnEachEngine('a network’s own questions', ({ app }) => {
  it('are asked after the common ones, and answers keep the words that they answered', async () => {
    const { contact, coordinator } = await asking(app);
    accepted(await addQuestion(app, coordinator, 'natverket', question));
    const id = await ownId(app, coordinator);
    expect(id).toMatch(/^[a-z]/);
    const { asked } = await getAnswering(app, contact, 'hallinge');
    expect([asked.length, asked.at(-1)?.id]).toEqual([16, id]);
    accepted(await answer(app, contact, 'hallinge', { [id]: 'yes' }));
    await approve(app, contact, 'hallinge');

    app.clock.advance({ days: 1 });
    const reworded = { ...question, text: 'Finns en ansvarig med avsatt tid?', version: 1 };
    accepted(await rewordQuestion(app, coordinator, 'natverket', id, reworded));
    const { county, row } = await readCountyRow(app, 'hallinge', {});
    const shown = county.asked.find((one) => one.id === id);
    if (!shown) throw new Error('The question is asked.');
    const version = row.answers.get(id)?.questionVersion ?? 0;
    expect([shown.wording.sv.text, wordingAnswered(shown, version).sv.text]).toEqual([
      'Finns en ansvarig med avsatt tid?',
      'Finns en ansvarig på varje skola?',
    ]);
    const { questions } = await readSituationDocument(app, request);
    expect(questions.at(-1)?.wordings.map(({ version: of, text }) => [of, text])).toEqual([
      [1, 'Finns en ansvarig på varje skola?'],
      [2, 'Finns en ansvarig med avsatt tid?'],
    ]);
    await expect(rewordQuestion(app, coordinator, 'natverket', id, reworded)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('are asked no more once they are retired, and what was answered stays', async () => {
    const { contact, coordinator } = await asking(app);
    accepted(await addQuestion(app, coordinator, 'natverket', question));
    const id = await ownId(app, coordinator);
    accepted(await answer(app, contact, 'hallinge', { [id]: 'yes', plan: 'yes' }));
    await approve(app, contact, 'hallinge');
    app.clock.advance({ days: 30 });
    await endQuestion(app, coordinator, 'natverket', id);
    expect((await getAnswering(app, contact, 'hallinge')).asked.map((one) => one.id)).not.toContain(id);
    expect((await getCounty(app, {})).asked.map((one) => one.id)).toContain(id);
    app.clock.advance({ days: 60 });
    accepted(await openRound(app, coordinator, 'natverket', { year: 2027 }));
    expect((await getCounty(app, {})).asked.map((one) => one.id)).not.toContain(id);
    expect((await getCounty(app, { year: 2026 })).asked.map((one) => one.id)).toContain(id);
    await expect(endQuestion(app, coordinator, 'natverket', id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('S-8.2.1 are worded by the coordinator alone, pass the guard, and are ten at most', async () => {
    const { contact, coordinator } = await asking(app);
    await expect(addQuestion(app, contact, 'natverket', question)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const pointing = { ...question, hint: 'Som 19121212-1212' };
    expect(await addQuestion(app, coordinator, 'natverket', pointing)).toMatchObject({
      errors: { hint: { code: 'identity-number' } },
    });
    for (let n = 0; n < 10; n += 1) accepted(await addQuestion(app, coordinator, 'natverket', question));
    expect(await addQuestion(app, coordinator, 'natverket', question)).toMatchObject({
      errors: { form: { code: 'too-many' } },
    });
  });
});

describeOnEachEngine('what others read of Nulägesbilden', ({ app }) => {
  const said = {
    team: { value: 'yes', comment: 'Två halvtider i Skogsgläntan.' },
    guardians: { value: 'partly', link: 'https://hallinge.example/team', comment: '=HYPERLINK("x")' },
    threshold: { value: 'no', detail: 'Ingen' },
  } as const;

  it('lets guardians know whom they can contact', async () => {
    const { contact } = await asking(app);
    expect(await readGuardianRows(app)).toEqual([]);
    accepted(await answer(app, contact, 'hallinge', said));
    expect(await readGuardianRows(app)).toEqual([]);
    await approve(app, contact, 'hallinge');
    expect(await readGuardianRows(app)).toMatchObject([
      { slug: 'hallinge', contact: 'partly', team: 'yes', link: 'https://hallinge.example/team' },
    ]);
  });

  it('lets the search find an organisation by what it has, in a version of its own', async () => {
    const { hallinge, contact } = await asking(app);
    const read = async () => (await organisationSource.documents(app, [hallinge.id]))[0];
    const before = await read();
    accepted(await answer(app, contact, 'hallinge', said));
    await approve(app, contact, 'hallinge');
    const after = await read();
    expect(after?.body).toContain('Team eller koordinatorer. Två halvtider i Skogsgläntan.');
    expect(after?.body).not.toContain('Gräns för när skolan agerar');
    expect(after?.version).not.toBe(before?.version);
    const events = await app.db
      .selectFrom('event')
      .selectAll()
      .where('kind', '=', 'situation.approved')
      .execute();
    const changed = events.map((event) =>
      organisationSource.changedBy(app, {
        ...{ seq: event.seq, at: event.at, actorId: event.actor_id, kind: 'situation.approved' },
        ...{ subjectType: event.subject_type, subjectId: event.subject_id, data: JSON.parse(event.data) },
      }),
    );
    expect(await Promise.all(changed)).toEqual([[hallinge.id]]);
  });

  it('offers only the years and networks in which there is something to see', async () => {
    const { network, coordinator } = await asking(app);
    const association = await makeOrganisation(app, {
      ...{ network, slug: 'forbundet', kind: 'municipal-association' },
    });
    const other = await makeNetwork(app, { name: 'Det andra nätverket' });
    const { actor: elsewhere } = await makePerson(app, { role: 'coordinator', scope: other });
    await askYear(app, elsewhere, other, 2026);
    app.clock.advance({ days: 60 });
    accepted(await addQuestion(app, coordinator, 'natverket', question));
    accepted(await openRound(app, coordinator, 'natverket', { year: 2027 }));
    const { actor: theirs } = await makePerson(app, { role: 'contact', scope: association });
    accepted(await answer(app, theirs, 'forbundet', { plan: 'yes' }));
    await approve(app, theirs, 'forbundet');
    const choice = { network: 'natverket' };
    const shown = ({ networks, rounds }: ShownChoices) => [
      networks.length,
      ...rounds.map(({ year }) => year),
    ];
    const id = await ownId(app, coordinator);
    expect(shown((await readCountyQuestion(app, id, choice)).choices)).toEqual([1, 2027]);
    expect(shown((await readCountyQuestion(app, 'plan', choice)).choices)).toEqual([2, 2027, 2026]);
    expect(shown((await readCountyRow(app, 'hallinge', choice)).choices)).toEqual([1, 2027, 2026]);
    expect(shown((await readCountyRow(app, 'forbundet', choice)).choices)).toEqual([1, 2027]);
  });

  it('keeps a link to the portal by its path, and hands it out whole', async () => {
    const { contact } = await asking(app);
    const link = `${originOf(app.config)}/en/bibliotek/team`;
    accepted(await answer(app, contact, 'hallinge', { plan: { value: 'yes', link } }));
    await approve(app, contact, 'hallinge');
    expect((await readCountyRow(app, 'hallinge', {})).links).toEqual(['/bibliotek/team']);
    expect(countyCsv(await getCounty(app, {}), 'sv', 'https://portal.example')).toContain(
      ';https://portal.example/bibliotek/team;',
    );
    const [row] = (await readSituationDocument(app, request)).organisations;
    expect(row?.answers[0]?.link).toBe('https://portal.example/bibliotek/team');
  });

  it('writes a file in which no cell is a formula', async () => {
    const { contact } = await asking(app);
    accepted(await answer(app, contact, 'hallinge', said));
    await approve(app, contact, 'hallinge');
    const lines = countyCsv(await getCounty(app, {}), 'sv', 'https://portal.example').split('\r\n');
    expect(lines).toHaveLength(17);
    expect(lines.find((line) => line.includes('hallinge.example'))).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
